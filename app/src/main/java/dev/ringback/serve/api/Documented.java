package dev.ringback.serve.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of questions that many addresses share; one of these stands at each. */
final class Documented {
    private Documented() {}

    /** Every question: the client may have the answer already, and every fault of a question is told at once. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "304", description = "The client has the same answer already (If-None-Match)")
    @ApiResponse(
            responseCode = "400",
            description = "Every parameter that cannot be used, at once",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface Question {}

    /** Questions about the provider whose slug is in the address. */
    @Question
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "404",
            description = "No provider has this slug",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfOneProvider {}

    /** Questions to an edition that is named in the address. */
    @Question
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "404",
            description = "No such edition is kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "410",
            description = "The edition was replaced, or made by another method; the header Link leads to its successor",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfAnEdition {}

    /** Questions about a provider as it is in an edition, both named in the address. */
    @Question
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "404",
            description = "No such edition is kept, or no provider in it has this slug",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "410",
            description = "The edition was replaced, or made by another method; the header Link leads to its successor",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @interface OfOneProviderOfAnEdition {}

    private static final String WORDS = "Words and phrases in quotes, at most 256 characters and 16 words";

    /** Questions with words and filters, whose answers are lists to be read on from a place in them. */
    @Question
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "410",
            description = "The edition of the cursor has been replaced: begin anew",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = WORDS,
            schema = @Schema(type = "string", maxLength = 256))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "review, complaint, claim or incident; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_type",
            in = ParameterIn.QUERY,
            description = "As type, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "aspect",
            in = ParameterIn.QUERY,
            description =
                    "reach, speed, attitude, ability, promise, runaround, outage, money or general; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_aspect",
            in = ParameterIn.QUERY,
            description = "As aspect, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "polarity",
            in = ParameterIn.QUERY,
            description =
                    "pos, neg or mixed, of the aspects that are asked for, else of any; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_polarity",
            in = ParameterIn.QUERY,
            description = "As polarity, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "stars",
            in = ParameterIn.QUERY,
            description = "1 to 5, halves rounded up, or unknown; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_stars",
            in = ParameterIn.QUERY,
            description = "As stars, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "Like 2026, or unknown; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_year",
            in = ParameterIn.QUERY,
            description = "As year, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "Names of review sources; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_source",
            in = ParameterIn.QUERY,
            description = "As source, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 codes of two letters, or unknown; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_country",
            in = ParameterIn.QUERY,
            description = "As country, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "business",
            in = ParameterIn.QUERY,
            description = "restaurant, cafe, retail, services, market, online or unknown; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_business",
            in = ParameterIn.QUERY,
            description = "As business, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "BCP 47 tags, or unknown; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_language",
            in = ParameterIn.QUERY,
            description = "As language, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "trust",
            in = ParameterIn.QUERY,
            description =
                    "verified, established, new or unknown: how much is known of the author; several with commas between",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "not_trust",
            in = ParameterIn.QUERY,
            description = "As trust, left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "used",
            in = ParameterIn.QUERY,
            description = "true: only reviews that have a part in the score, as usedInScore tells of each",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "false: without them, which is quicker",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day, like 2026-01-31",
            schema = @Schema(type = "string"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The last day", schema = @Schema(type = "string"))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "best (the usual; without words the newest first), newest or oldest",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "At most so many, from 1 to 100; 20 where it is left out",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Those that follow: from \"next\" of an answer to the same question",
            schema = @Schema(type = "string"))
    @interface Search {}
}
