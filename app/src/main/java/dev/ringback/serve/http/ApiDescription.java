package dev.ringback.serve.http;

import dev.ringback.form.Digest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API, generated from its controllers. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ringback",
                        version = "1",
                        description = "Payment providers ranked by who picks up when the card machine is down. "
                                + "Keyless reads. Scores are from 0 to 100, shares from 0 to 1; null means no evidence, "
                                + "and a reason stands beside it.",
                        license =
                                @License(
                                        name = "CC-BY-4.0",
                                        url = "https://creativecommons.org/licenses/by/4.0/legalcode")))
@Controller
@Hidden
class ApiDescription {
    private static final String RESOURCE = "/META-INF/swagger/openapi.yml";

    /** Read when it is first asked for: a start need not wait for it. */
    private static final class Lazy {
        private static final byte[] YAML = ApiSchema.mended(read());
        private static final String ETAG = '"' + Digest.sha256(YAML).substring(0, 24) + '"';
    }

    @Get(uri = "/openapi.yaml", produces = "application/yaml")
    HttpResponse<byte[]> openapi() {
        return HttpResponse.ok(Lazy.YAML)
                .header(HttpHeaders.ETAG, Lazy.ETAG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    private static byte[] read() {
        try (InputStream stream = ApiDescription.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The description of the API is missing in this build: " + RESOURCE);
            }
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("The description of the API cannot be read: " + RESOURCE, fault);
        }
    }
}
