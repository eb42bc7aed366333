package dev.ringback.serve.page;

import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Fault;
import dev.ringback.serve.words.Words;
import dev.ringback.store.ErrorReport;
import dev.ringback.store.ErrorReports;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes reports of errors. Nothing of the sender is kept but what is typed. */
@Hidden
@Controller("/report")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController {
    private static final Logger LOG = LoggerFactory.getLogger(ReportController.class);
    private static final String RETRY_SECONDS = "60";
    private static final int MAX_FIELDS = 20;

    private final BeanProvider<ErrorReports> reports;
    private final Templates templates;
    private final Words words;

    /** @param reports asked for when one is kept, so that every other page works without a database */
    ReportController(BeanProvider<ErrorReports> reports, Templates templates) {
        this.reports = reports;
        this.templates = templates;
        this.words = templates.words();
    }

    @Get
    HttpResponse<byte[]> form(HttpRequest<?> request) {
        ReportForm given = ReportForm.of(request.getParameters().asMap());
        String page = ReportForm.isLocal(given.page()) ? given.page() : "/";
        return Html.reply(200, page(new ReportForm(page, "", "", ""), Map.of(), ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> send(@Body String body) {
        ReportForm form = ReportForm.of(fields(body));
        if (!form.trap().isEmpty()) {
            return thanks();
        }
        Map<String, String> faults = form.faults(words);
        if (!faults.isEmpty()) {
            return Html.reply(400, page(form, faults, ""));
        }
        try {
            reports.get()
                    .add(
                            Instant.now(),
                            form.page(),
                            form.message(),
                            form.source().isEmpty() ? null : form.source());
        } catch (RuntimeException fault) {
            LOG.error("A report on {} could not be kept; the reader was asked to send it again", form.page(), fault);
            return Html.reply(503, page(form, Map.of(), words.of("report.down")))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return thanks();
    }

    @Get("/thanks")
    HttpResponse<byte[]> thankYou() {
        NotePage page = new NotePage(
                words.of("report.thanks"),
                List.of(words.of("report.thanks.next"), words.of("report.thanks.public")),
                "/",
                words.of("error.home"));
        Frame frame = Frame.of(words.of("report.thanks"), words.of("report.thanks.next"), "/report/thanks");
        return Html.reply(200, templates.html("note", frame, page));
    }

    private static HttpResponse<byte[]> thanks() {
        return HttpResponse.seeOther(URI.create("/report/thanks"));
    }

    private byte[] page(ReportForm form, Map<String, String> faults, String trouble) {
        String title = words.of("report.title");
        Frame frame = Frame.of(
                faults.isEmpty() && trouble.isEmpty() ? title : words.of("fault.title", title),
                words.of("report.lead"),
                "/report");
        return templates.html("report", frame, new ReportPage(form, faults, trouble, ErrorReport.MAX_MESSAGE));
    }

    /** @throws AskFault when the body is no form */
    private static Map<String, List<String>> fields(String body) {
        try {
            return new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MAX_FIELDS, true).parameters();
        } catch (IllegalArgumentException fault) {
            String detail = "the body is no form: " + fault.getMessage();
            throw new AskFault(List.of(new Fault("body", Fault.Code.INVALID, detail)));
        }
    }
}
