package dev.ringback.serve.api;

import dev.ringback.index.Generation;
import dev.ringback.model.FactChange;
import dev.ringback.model.SourceKind;
import dev.ringback.model.WatchedSource;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.NotFound;
import dev.ringback.serve.ask.Paging;
import dev.ringback.serve.ask.Params;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is watched, and what was seen to change. Parameters are read as in {@link ApiController}. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class WatchController {
    private static final String PROVIDER = "Slug of a provider";
    private static final String LIMIT = "At most so many, from 1 to 500; 100 where it is left out";
    private static final String AFTER = "Those that follow the one with this id";

    private final Reads reads;

    WatchController(Reads reads) {
        this.reads = reads;
    }

    /** An equal question is an equal key of the cache. */
    private record SourcesQuestion(
            Optional<String> provider, Optional<String> outcome, Optional<SourceKind> kind, Paging paging) {
        Stream<WatchedSource> of(Generation generation) {
            return generation.sources().stream()
                    .filter(source -> provider.isEmpty() || provider.get().equals(source.provider()))
                    .filter(source -> outcome.isEmpty() || outcome.get().equals(SourcesAnswer.outcome(source)))
                    .filter(source -> kind.isEmpty() || kind.get() == source.kind());
        }
    }

    private record ChangesQuestion(Optional<String> provider, Paging paging) {
        Stream<FactChange> of(Generation generation) {
            return generation.factChanges().stream()
                    .filter(change -> provider.isEmpty() || provider.get().equals(change.provider()));
        }
    }

    @Get("/sources")
    @Operation(summary = "The pages that are read again and again, and how that goes", operationId = "sources")
    @ApiResponse(
            responseCode = "200",
            description = "By id; the header Link leads to those that follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourcesAnswer.class)))
    @Documented.OfOneProvider
    HttpResponse<byte[]> sources(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(description = PROVIDER) @QueryValue @Nullable String provider,
            @Parameter(
                            description =
                                    "fetched, not_modified, gone, disallowed, postponed, failed, under_way or never_read")
                    @QueryValue
                    @Nullable
                    String outcome,
            @Parameter(description = "support, contact, help, pricing, terms, status, feed or website")
                    @QueryValue
                    @Nullable
                    String kind,
            @Parameter(description = LIMIT) @QueryValue @Nullable String limit,
            @Parameter(description = AFTER) @QueryValue @Nullable String after) {
        View view = reads.view();
        Params params =
                Params.strict(request.getParameters().asMap(), Set.of("provider", "outcome", "kind", "limit", "after"));
        SourcesQuestion question = new SourcesQuestion(
                slug(params),
                params.oneOf("outcome", outcomes()),
                params.oneOf("kind", SourceKind.class),
                Paging.read(params));
        refuse(params);
        question.provider().ifPresent(slug -> known(view, slug));
        List<WatchedSource> all = question.of(view.generation()).toList();
        Paging.Page<WatchedSource> page = question.paging().of(all, WatchedSource::id);
        Optional<String> next =
                page.next("/api/v1/sources", request.getParameters().asMap());
        return linked(
                Replies.json(
                        request,
                        view.answer(
                                question,
                                asked -> Wire.bytes(new SourcesAnswer(
                                        Meta.of(view.edition(), List.of()),
                                        all.size(),
                                        page.entries().stream()
                                                .map(SourcesAnswer.SourceAnswer::of)
                                                .toList(),
                                        next.orElse(null))))),
                next);
    }

    private static Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>(Set.of(SourcesAnswer.NEVER_READ));
        Stream.of(WatchedSource.Outcome.values()).map(Wire::lower).forEach(outcomes::add);
        return outcomes;
    }

    @Get("/changes")
    @Operation(summary = "What appeared, changed or went", operationId = "changes")
    @ApiResponse(
            responseCode = "200",
            description = "Newest first; the header Link leads to those that follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangesAnswer.class)))
    @Documented.OfOneProvider
    HttpResponse<byte[]> changes(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(description = PROVIDER) @QueryValue @Nullable String provider,
            @Parameter(description = LIMIT) @QueryValue @Nullable String limit,
            @Parameter(description = AFTER) @QueryValue @Nullable String after) {
        View view = reads.view();
        Params params = Params.strict(request.getParameters().asMap(), Set.of("provider", "limit", "after"));
        ChangesQuestion question = new ChangesQuestion(slug(params), Paging.read(params));
        refuse(params);
        List<FactChange> all = question.of(view.generation()).toList();
        question.provider().filter(slug -> all.isEmpty()).ifPresent(slug -> known(view, slug));
        Paging.Page<FactChange> page = question.paging().of(all, FactChange::id);
        Optional<String> next =
                page.next("/api/v1/changes", request.getParameters().asMap());
        return linked(
                Replies.json(
                        request,
                        view.answer(
                                question,
                                asked -> Wire.bytes(new ChangesAnswer(
                                        Meta.of(view.edition(), List.of()),
                                        all.size(),
                                        page.entries().stream()
                                                .map(change -> ChangesAnswer.ChangeAnswer.of(
                                                        change,
                                                        view.generation().dossier(change.provider())))
                                                .toList(),
                                        next.orElse(null))))),
                next);
    }

    private static Optional<String> slug(Params params) {
        return params.get("provider").map(slug -> slug.toLowerCase(Locale.ROOT));
    }

    private static void refuse(Params params) {
        if (!params.faults().isEmpty()) {
            throw new AskFault(params.faults());
        }
    }

    private static void known(View view, String slug) {
        if (view.generation().dossier(slug).isEmpty()) {
            throw NotFound.provider(slug);
        }
    }

    /** https://www.rfc-editor.org/rfc/rfc8288#section-3 */
    private static MutableHttpResponse<byte[]> linked(MutableHttpResponse<byte[]> reply, Optional<String> next) {
        next.ifPresent(address -> reply.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\""));
        return reply;
    }
}
