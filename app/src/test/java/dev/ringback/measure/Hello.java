package dev.ringback.measure;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The peer of the measurements: a bare Micronaut that says hello. Run on a class path of Micronaut alone. */
public final class Hello {
    private static final String PROPERTY = "measure.hello";

    private Hello() {}

    @Hidden
    @Controller
    @Requires(property = PROPERTY)
    static class HelloController {
        @Get("/hello")
        String hello() {
            return "{\"message\":\"hello\"}";
        }
    }

    public static void main(String[] arguments) {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(Map.of(
                        PROPERTY, "true", "micronaut.server.port", arguments[0], "micronaut.server.host", "127.0.0.1"))
                .start();
        context.getBean(EmbeddedServer.class).start();
    }
}
