package dev.ringback.app;

import dev.ringback.proof.AttackCurves;
import dev.ringback.proof.Evaluation;
import dev.ringback.proof.WorldFolder;
import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.contest.Contestants;
import dev.ringback.proof.world.WorldKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows by invented worlds whose truth is known how near the ranking comes, beside the rules of thumb of the field. */
@Command(
        name = "evaluate",
        description =
                "Ranks invented worlds whose truth is known, by our method and by the rules of thumb that others use, and "
                        + "prints as Markdown how near each came, with standard errors.",
        footer = {"", ExitCode.HELP})
final class EvaluateCommand implements Callable<Integer> {
    private static final Pattern SEEDS = Pattern.compile("(\\d{1,9}+)(?:-(\\d{1,9}+))?+");

    /** A table of more takes longer than anybody waits. */
    private static final long MOST_SEEDS = 10_000;

    @Option(names = "--worlds", paramLabel = "NAMES", description = "Like W1,W4 (default: all).")
    @Nullable
    String worlds;

    @Option(
            names = "--seeds",
            paramLabel = "FROM-TO",
            defaultValue = "5000-5039",
            description =
                    "One world of each kind for each seed; 1000 to 1039 are for tuning (default: ${DEFAULT-VALUE}).")
    String seeds = "5000-5039";

    @Option(
            names = "--attacks",
            description = "What buying praise brings instead, by how much is bought, in worlds without other fakes.")
    boolean attacks;

    @Option(
            names = "--ablations",
            description =
                    "Shows beside it what our method is worth where one kind of fact each is kept from it: kinds of authors, "
                            + "sources, dates, and in worlds of three axes outages, claims or reviews.")
    boolean ablations;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Writes the worlds as data folders with their truth instead, each as DIR/W4-5000.")
    @Nullable
    Path folder;

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = terminal.err();
        List<String> faults = new ArrayList<>();
        List<WorldKind> kinds = kinds(faults);
        List<Long> numbers = numbers(faults);
        if (!faults.isEmpty()) {
            faults.forEach(err::println);
            return ExitCode.USAGE;
        }
        if (folder != null) {
            return write(kinds, numbers, folder);
        } else if (attacks) {
            printAttacks(numbers, err);
        } else {
            print(kinds, numbers, err);
        }
        return ExitCode.OK;
    }

    private void print(List<WorldKind> kinds, List<Long> numbers, PrintWriter err) throws InterruptedException {
        PrintWriter out = terminal.out();
        for (WorldKind kind : kinds) {
            List<Contestant> contestants = new ArrayList<>(Contestants.of(kind));
            contestants.addAll(ablations ? Contestants.ablations(kind) : List.of());
            Evaluation evaluation = new Evaluation(contestants, done -> err.println("Judged " + done));
            out.print(evaluation.table(kind, numbers).markdown());
            out.flush();
        }
    }

    private void printAttacks(List<Long> numbers, PrintWriter err) throws InterruptedException {
        PrintWriter out = terminal.out();
        AttackCurves curves = new AttackCurves(Contestants.underAttack(), done -> err.println("Judged " + done));
        out.print(curves.table(numbers).markdown());
        out.flush();
    }

    private int write(List<WorldKind> kinds, List<Long> numbers, Path parent) {
        for (WorldKind kind : kinds) {
            for (long seed : numbers) {
                try {
                    terminal.out().println(WorldFolder.write(kind.make(seed), parent));
                } catch (FileAlreadyExistsException there) {
                    terminal.err()
                            .println("\"" + there.getFile() + "\" is there already; accepted: a folder without it");
                    return ExitCode.CANNOT_RUN;
                } catch (IOException fault) {
                    terminal.err().println("\"" + parent + "\" cannot be written: " + fault.getMessage());
                    return ExitCode.CANNOT_RUN;
                }
            }
        }
        return ExitCode.OK;
    }

    private List<WorldKind> kinds(List<String> faults) {
        if (worlds == null) {
            return List.of(WorldKind.values());
        }
        List<WorldKind> kinds = new ArrayList<>();
        for (String name : worlds.split(",", -1)) {
            Optional<WorldKind> kind = Arrays.stream(WorldKind.values())
                    .filter(one -> one.name().equals(name.strip()))
                    .findFirst();
            kind.ifPresentOrElse(
                    kinds::add, () -> faults.add("--worlds has \"" + name + "\"; accepted: " + accepted()));
        }
        return kinds;
    }

    private static String accepted() {
        return Arrays.stream(WorldKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private List<Long> numbers(List<String> faults) {
        Matcher matcher = SEEDS.matcher(seeds.strip());
        if (matcher.matches()) {
            long from = Long.parseLong(matcher.group(1));
            long to = matcher.group(2) == null ? from : Long.parseLong(matcher.group(2));
            if (from <= to && to - from < MOST_SEEDS) {
                return LongStream.rangeClosed(from, to).boxed().toList();
            }
        }
        faults.add("--seeds is \"" + seeds + "\"; accepted: a number or two like 5000-5039, of at most " + MOST_SEEDS
                + " seeds and the lower first");
        return List.of();
    }
}
