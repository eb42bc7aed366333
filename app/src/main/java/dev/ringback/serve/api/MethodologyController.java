package dev.ringback.serve.api;

import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Set;

/** How it is ranked. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class MethodologyController {
    private final Reads reads;
    private final MethodologyAnswers answers = new MethodologyAnswers(Words.ENGLISH);

    MethodologyController(Reads reads) {
        this.reads = reads;
    }

    /** An equal question is an equal key of the cache. */
    private record MethodologyQuestion() {}

    @Get("/methodology")
    @Operation(summary = "The method: what counts, with which share, and by which numbers", operationId = "methodology")
    @ApiResponse(
            responseCode = "200",
            description = "Version, axes, indicators, constants and known weaknesses",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MethodologyAnswer.class)))
    @Documented.Question
    HttpResponse<byte[]> methodology(@Parameter(hidden = true) HttpRequest<?> request) {
        Params params = Params.strict(request.getParameters().asMap(), Set.of());
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
        View view = reads.view();
        return Replies.json(
                request, view.answer(new MethodologyQuestion(), asked -> Wire.bytes(answers.of(view.edition()))));
    }
}
