package dev.ringback.serve.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;

/** The style sheet and the icon, to be kept for a year because their names change with their content. */
@Hidden
@Controller("/assets")
class AssetController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;
    private final ErrorPages errors;

    AssetController(Assets assets, ErrorPages errors) {
        this.assets = assets;
        this.errors = errors;
    }

    @Get("/{name}")
    HttpResponse<byte[]> asset(@PathVariable String name) {
        return assets.named(name)
                .map(asset -> HttpResponse.ok(asset.bytes())
                        .contentType(asset.mediaType())
                        .header(HttpHeaders.CACHE_CONTROL, FOR_EVER))
                .map(reply -> (HttpResponse<byte[]>) reply)
                .orElseGet(() -> Html.reply(404, errors.notFound()));
    }
}
