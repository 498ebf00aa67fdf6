// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.cli.command.Rankscape;
import org.rankscape.warehouse.Table;

class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "run",
        "simulate",
        "ingest",
        "follow",
        "pull",
        "enrich",
        "rank",
        "explore",
        "trends",
        "render",
        "serve",
        "uncertainty",
        "loss",
        "explain",
        "developers",
        "community",
        "query",
        "openrank",
        "notebook",
        "doctor"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Cli.Result help = Cli.run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: rankscape " + command).containsPattern("Examples?:");
  }

  /** The list of commands shows the first line only. */
  @Test
  void firstLinesOfDescriptionsAreSentencesThatFitALine() {
    assertThat(Rankscape.commandLine().getSubcommands().values())
        .extracting(command -> command.getCommandSpec().usageMessage().description()[0])
        .hasSizeGreaterThan(25)
        .allMatch(line -> line.endsWith(".") && line.length() < 105);
  }

  @Test
  void helpOfQueryNamesEveryTable() {
    assertThat(Cli.run("query", "--help").out().split("[\\s,.]+"))
        .contains(Table.all().stream().map(Table::name).toArray(String[]::new))
        .contains("openrank", "names");
  }

  @Test
  void importHasHelpWithExamples() {
    Cli.Result help = Cli.run("import", "openrank", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Examples:").contains("--base");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-command | Unmatched argument",
        "rank | Missing required option: '--warehouse=W'",
        "rank --warehouse W --scope all | --scope 'all': write global or partial",
        "rank --warehouse W --set decay=2 | decay = 2.0 must lie in [0, 1]",
        "rank --warehouse W --set speed=2 | speed",
        "rank --warehouse W --from 2025 | '2025' is no month",
        "ingest --source S --warehouse W --from 2016-1 --to 2016-02 | --from 2016-1 is no hour, day or month",
        "ingest --source S --warehouse W --parallelism 0 | --parallelism 0 is below 1",
        "ingest --source S --warehouse W --connections 0 | --connections 0 is below 1",
        "ingest --source S --warehouse W --mirror ftp://x | ftp://x is no base address",
        "ingest --source http:// --warehouse W | http:// is no base address",
        "ingest --source S --warehouse W --cache C --cache-size big | 'big' is no size",
        "ingest --source S --warehouse W --cache-size 20G | --cache-size needs --cache",
        "ingest --source S --warehouse W --from 2016-02 --to 2016-01 | lies before",
        "follow --source hours --warehouse W | --source hours is no address",
        "follow --source http://a --warehouse W --every soon | 'soon' is no time: write it like 30s",
        "follow --source http://a --warehouse W --idle-exit 0s | '0s' is no time",
        "follow --source http://a --warehouse W --from 2016-02 --to 2016-01 | lies before",
        "ingest --source S --warehouse W --job-jar J | --job-jar needs --cluster",
        "rank --warehouse s3://bucket/W | copy its tables with 'rankscape pull s3://bucket/W FOLDER'",
        "pull s3://bucket/W | Missing required parameter: 'FOLDER'",
        "simulate --out X --months 0 | months",
        "simulate --out X --scale 0 | scale",
        "trends --warehouse W --values guessed | write computed or imported",
        "import openrank --warehouse W | Give files, or --base together with --catalogue",
        "import openrank --warehouse W --base http://127.0.0.1 | --base together with --catalogue",
        "trends --warehouse W --months 1 | --months 1: write a number of at least 12",
        "explore --warehouse W --seeds a/b --damping 1.5 | --damping 1.5: write a number between 0.0 and 1.0",
        "explore --warehouse W --seeds a/b --limit 0 | --limit 0: write a number of at least 1",
        "explore --warehouse W --seeds a/b --from 2025-02 --to 2025-01 | --to 2025-01 lies before --from 2025-02",
        "openrank --nodes n --edges e --out o --tolerance 0 | --tolerance 0.0: write a number between",
        "rank --warehouse W --initial guessed | --initial 'guessed': write none or imported",
        "export | Missing what to export: openrank, graph, landscape2 or badges",
        "export openrank --warehouse W --format xls --out o | xls",
        "export openrank --warehouse W --format csv --out o --limit 0 | --limit 0: write a number of at least 1",
        "explain a/b --warehouse W --limit -1 | --limit -1: write a number of at least 1",
        "developers --warehouse W --limit -2 | --limit -2: write a number of at least 1",
        "community a/b --warehouse W --limit 0 | --limit 0: write a number of at least 1",
        "rank --warehouse W --set tolerance=0 | tolerance = 0.0 must be above 0",
        "export openrank --warehouse W --format csv --out o --month 2025-01 --from 2025-01 | Give --month, or",
        "export graph --warehouse W --format dot --month 2025-01 --out o --domain d | --domain needs --catalogue",
        "export graph --warehouse W --format dot --month 2025-01 --out o --min-activity -1 | --min-activity -1.0",
        "import openrank --warehouse W --kind team f | --kind 'team': write repository or developer",
        "render --catalogue C --out O | --warehouse",
        "render --published P --network N --catalogue C --out O | needs --from and --to",
        "query --warehouse W --format xml SELECT | xml",
        "developers --warehouse W --domains | --domains needs --catalogue",
        "uncertainty --warehouse W --level 1 | Level 1.0 must lie between 0 and 1",
        "uncertainty --warehouse W --replicates 5 | at least 10",
        "loss --warehouse W --share 1.5 | must be at least 0 and below 1",
        "export graph --warehouse W --out g.xml | does not end with .graphml, .gexf or .dot: add --format",
        "loss --warehouse W --month 2025-01 --to 2025-02 | Give --month, or --from and --to",
        "render --warehouse W --catalog C --out O | Unknown option: '--catalog'. Did you mean --catalogue?",
        "export openrank --warehouse W --out ranks.csv | ranks.csv: name a folder",
        "loss --warehouse W --large 0 | --large 0 is below 1",
      })
  void wrongUsageEndsWithTwo(String line, String message) {
    Cli.Result result = Cli.run((Object[]) line.strip().split(" "));
    assertThat(result.err()).startsWith("rankscape: ").contains(message).contains("Try 'rankscape");
    assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(4);
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void failuresEndWithOneAndSayWhatToDo() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path settings =
        Files.writeString(folder.resolve("s.yaml"), "warehouse: W\nrank:\n  scop: all\n");
    Path blocked = Files.writeString(folder.resolve("file"), "");
    fails("is no warehouse", "query", "--warehouse", empty, "SELECT 1");
    fails(
        "does not exist",
        "ingest",
        "--source",
        folder.resolve("x"),
        "--warehouse",
        folder.resolve("W"));
    fails("holds no hours", "ingest", "--source", empty, "--warehouse", folder.resolve("W"));
    fails(
        "an address: give --from",
        "ingest",
        "--source",
        "http://127.0.0.1:1",
        "--warehouse",
        folder.resolve("W"));
    fails(
        "list of bots " + folder.resolve("none.txt") + " does not exist.",
        "rank",
        "--warehouse",
        writable(Files.createDirectories(folder.resolve("V"))),
        "--bots",
        folder.resolve("none.txt"));
    fails("cannot write to", "demo", "--out", blocked.resolve("x"));
    Path damaged = Files.writeString(folder.resolve("2016-01-01-3.json.gz"), "no gzip");
    fails("no line of", "ingest", "--source", damaged, "--warehouse", folder.resolve("W"));
    assertThat(folder.resolve("W")).doesNotExist();
    fails("is no warehouse", "rank", "--warehouse", empty);
    assertThat(empty).isEmptyDirectory();
    fails("no OpenRank", "trends", "--warehouse", writable(empty));
    fails("s.yaml:3: unknown setting 'scop'. Known here: bots, definition", "run", settings);
    fails("none.yaml does not exist", "run", folder.resolve("none.yaml"));
    fails(
        "none.csv does not exist",
        "openrank",
        "--nodes",
        folder.resolve("none.csv"),
        "--edges",
        "e",
        "--out",
        "o");
  }

  private static Path writable(Path folder) throws Exception {
    Files.writeString(folder.resolve("warehouse.json"), "{\"format\":1,\"simulated\":false}");
    return folder;
  }

  private static void fails(String message, Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertThat(result.err()).startsWith("rankscape: ").contains(message).doesNotContain("\tat ");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void settingsAreCheckedBeforeAnythingRuns() throws Exception {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, "ingest: {source: x}\n");
    fails("setting warehouse is missing", "run", file);
    Files.writeString(file, "warehouse: W\ningest: {}\n");
    fails("setting ingest.source is missing", "run", file);
    Files.writeString(file, "warehouse: W\nrender: {catalogue: c.yaml}\n");
    fails("setting render.out is missing", "run", file);
    Files.writeString(file, "warehouse: W\nrank: {from: soon}\n");
    fails("rank.from", "run", file);
    Files.writeString(file, "warehouse: W\nrender: {size: A2}\n");
    fails(
        "s.yaml:2: setting 'render.size': 'A2' is none of wide, a3, a4, square, tall.",
        "run",
        file);
    Files.writeString(file, "warehouse: W\ntrends: {months: two}\n");
    fails("s.yaml:2: setting 'trends.months': 'two' is no number.", "run", file);
    Files.writeString(file, "warehouse: W\ntrends: yes\n");
    fails("setting 'trends': a section with settings of its own", "run", file);
    Files.writeString(file, "warehouse: W\ntrends: {to: 2025}\n");
    fails("setting 'trends.to': this is no month: write 2025-03.", "run", file);
    Files.writeString(file, "warehouse: W\nexplore: {seeds: a/b}\n");
    fails("setting 'explore.seeds': a list is wanted: write [a, b].", "run", file);
    Files.writeString(file, "warehouse: \"W\n");
    fails("not YAML", "run", file);
    Files.writeString(file, "warehouse: W\nrank:\n");
    fails("s.yaml:2: section 'rank' is empty: write 'rank: {}'", "run", file);
    Files.writeString(file, "warehouse: W\nrank: {scope: all}\n");
    fails("scope 'all': write global or partial", "run", file);
    Files.writeString(file, "warehouse: W\nrank: {parameters: {decay: }}\n");
    fails("rank.parameters.decay has no value", "run", file);
    Files.writeString(file, "warehouse: W\nimport-openrank: {base: 'http://127.0.0.1'}\n");
    fails("a base address together with a catalogue", "run", file);
    Files.writeString(file, "warehouse: W\nreport: {catalogue: c.yaml, out: r, period: soon}\n");
    fails("report.period: \"soon\" is no period: write 2025", "run", file);
    Files.writeString(file, "warehouse: W\nreport: {out: r, period: 2025}\n");
    fails("report.catalogue (or render.catalogue) is missing", "run", file);
    Files.writeString(file, "warehouse: W\nuncertainty: {replicates: 3}\n");
    fails("uncertainty: Replicates: 3; an interval needs at least 10", "run", file);
    Files.writeString(file, "");
    fails("s.yaml is empty", "run", file);
    assertThat(folder.resolve("W")).doesNotExist();
  }

  @Test
  void helpShowsWhatWasAskedFor() {
    assertThat(Cli.run("help").out()).contains("Usage: rankscape").contains("rankscape demo");
    assertThat(Cli.run("help", "rank").out()).contains("Usage: rankscape rank").contains("--set");
    Cli.Result export = Cli.run("help", "export", "openrank");
    assertThat(export.code()).isZero();
    assertThat(export.out()).contains("Usage: rankscape export openrank").contains("opendigger");
    Cli.Result unknown = Cli.run("help", "export", "nothing");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "Unknown command 'nothing'. 'rankscape export' has these: badges, graph, landscape2, openrank.");
    assertThat(Cli.run("help", "rank", "x").err()).contains("'rankscape rank' has no commands.");
  }

  @Test
  void doctorTellsWhatIsThere() {
    Cli.Result result = Cli.run("doctor");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Java", "DuckDB", "graphviz", "browser");
  }

  @Test
  void versionNamesProgramAndJava() {
    assertThat(Cli.run("--version").out()).contains("rankscape ").contains("Java ");
  }
}
