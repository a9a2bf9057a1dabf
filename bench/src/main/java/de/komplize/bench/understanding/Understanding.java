package de.komplize.bench.understanding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./komplize bench understanding}: a line of the table for each set and each peer, printed as soon as it is measured. */
@Command(
        name = "bench understanding",
        mixinStandardHelpOptions = true,
        description = "Measures the intent engine beside its peers; what the figures are stands in bench/README.md.")
public final class Understanding implements Callable<Integer> {

    @Option(names = "--data", description = "The folder of the public sets; also KOMPLIZE_BENCH_DATA")
    private Optional<Path> data = Optional.ofNullable(System.getenv("KOMPLIZE_BENCH_DATA"))
            .filter(folder -> !folder.isBlank())
            .map(Path::of);

    @Option(names = "--sets", split = ",", description = "Only these, such as hwu64,xsid-de")
    private List<String> sets = List.of();

    @Option(names = "--peers", split = ",", description = "Only these, such as komplize,nlpjs")
    private List<String> peers = List.of();

    private Understanding() {}

    /** Returns the exit code. */
    public static int run(List<String> arguments) {
        return new CommandLine(new Understanding())
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    if (!(thrown instanceof IllegalArgumentException)) {
                        throw thrown;
                    }
                    System.err.println("bench: " + thrown.getMessage());
                    return line.getCommandSpec().exitCodeOnInvalidInput();
                })
                .execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("komplize.home", "."));
        Path program = Path.of(System.getProperty("komplize.program", "."));
        Sets all = new Sets(home, data);
        List<String> wantedSets = chosen(sets, all.names(), "--sets");
        List<Peer> wantedPeers = wantedPeers(home, program);
        Table.head();
        for (String name : wantedSets) {
            Optional<DataSet> set = all.read(name);
            if (set.isEmpty()) {
                System.err.println("bench: " + name + " is left out; name the folder that holds it with --data");
                continue;
            }
            for (Peer peer : wantedPeers) {
                Table.row(set.get(), peer, measured(peer, set.get()));
            }
        }
        return 0;
    }

    private static Outcome measured(Peer peer, DataSet set) throws IOException, InterruptedException {
        List<Figures> figures = new ArrayList<>();
        for (Split split : set.splits().subList(0, peer.splits(set))) {
            switch (peer.measure(set, split)) {
                case Outcome.Measured one -> figures.add(one.figures());
                case Outcome.NotMeasured none -> {
                    return none;
                }
            }
        }
        return new Outcome.Measured(Figures.over(figures));
    }

    private List<Peer> wantedPeers(Path home, Path program) {
        List<Peer> all = List.of(
                new Ours(),
                new InProcess("opennlp", new StockOpenNlp(5)),
                new InProcess("opennlp-cutoff-0", new StockOpenNlp(0)),
                new InProcess("liblinear-logistic", new Liblinear(Liblinear.Loss.LOGISTIC)),
                new InProcess("liblinear-svc", new Liblinear(Liblinear.Loss.SQUARED_HINGE)),
                new NlpJs("nlpjs", Optional.of(0.1), home, program),
                new NlpJs("nlpjs-as-shipped", Optional.empty(), home, program));
        Map<String, Peer> byName = all.stream().collect(Collectors.toMap(Peer::name, Function.identity()));
        return chosen(peers, all.stream().map(Peer::name).toList(), "--peers").stream()
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .toList();
    }

    private static List<String> chosen(List<String> wanted, List<String> all, String option) {
        if (!all.containsAll(wanted)) {
            throw new IllegalArgumentException(option + " takes some of " + String.join(",", all));
        }
        return wanted.isEmpty() ? all : wanted;
    }
}
