// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.page.LandscapePage;
import org.rankscape.landscape.page.PageSettings;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;

/**
 * Time of the sheet as SVG, PNG and PDF and of the page in Chromium, for invented landscapes of 135
 * and 2,000 projects.
 *
 * <p>Arguments: {@code RESULT.md}.
 */
public final class LandscapeBenchmark {
  private static final int ROUNDS = 5;
  private static final int[] SIZES = {135, 2_000};
  private static final double[] SHEET_BOUNDS = {1, 5};
  private static final double[] PAGE_BOUNDS = {1, 3};

  private LandscapeBenchmark() {}

  /** Measures and writes the result as Markdown. */
  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: RESULT.md");
    }
    Path work = Files.createTempDirectory("rankscape-benchmark-");
    try {
      Optional<HeadlessChromium> chromium = HeadlessChromium.find();
      String report = head() + sheets(work) + pages(work, chromium);
      report += "\nRun again with `benchmarks/run --landscape`.\n";
      Files.writeString(Path.of(args[0]), report);
      System.out.println(report);
    } finally {
      Folders.delete(work);
    }
  }

  private static String head() {
    return String.format(
        Locale.ROOT,
        """
        # Sheet and page

        Invented landscapes (seeded; `InventedLandscape`): 19 domains, 24 months, seven links per
        project. Wall-clock seconds of %d rounds: median, and least to most.

        Machine: %d cores, JDK %s. Other work on the machine at the start: load %.1f.
        """,
        ROUNDS,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String sheets(Path work) {
    StringBuilder out =
        new StringBuilder(
            """

            ## The sheet

            Laid out, drawn and written as SVG, PNG and PDF (wide, English). The first round of
            the smaller one also loads classes and fonts.

            | projects | first | median | least to most | bound | |
            |---|---|---|---|---|---|
            """);
    for (int s = 0; s < SIZES.length; s++) {
      Landscape landscape = InventedLandscape.of(SIZES[s]);
      double first = sheet(landscape, work);
      double[] later = DoubleStream.generate(() -> sheet(landscape, work)).limit(ROUNDS).toArray();
      out.append(
          String.format(
              Locale.ROOT, "| %,d | %.2f | %s%n", SIZES[s], first, row(later, SHEET_BOUNDS[s])));
    }
    return out.toString();
  }

  private static double sheet(Landscape landscape, Path work) {
    long start = System.nanoTime();
    SheetSettings settings = SheetSettings.of(SheetFormat.WIDE, Language.EN);
    new SheetRenderer(settings).render(landscape).write(work, "sheet");
    return (System.nanoTime() - start) / 1e9;
  }

  private static String pages(Path work, Optional<HeadlessChromium> found)
      throws IOException, InterruptedException {
    if (found.isEmpty()) {
      return "\nThe page was not measured: no Chromium or Chrome found.\n";
    }
    HeadlessChromium chromium = found.get();
    Path blank = Files.writeString(work.resolve("blank.html"), "<!doctype html><title></title>");
    Path picture = work.resolve("picture.png");
    double[] nothing = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      nothing[i] = chromium.paintedAfter(blank, picture);
    }
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """

                ## The page

                One file with the sheet in both languages, opened from disk by a new process of
                %s without a window. Ready, which the bound is for: from the start of
                navigation until its script has drawn it and it takes input, by its own clock.
                Painted: from the start of the process until a picture of it is taken, less
                the %.2f s that this takes for an empty page.

                | projects | size, MB | painted, median | ready, median | least to most | bound | |
                |---|---|---|---|---|---|---|
                """,
                chromium.version(),
                median(nothing)));
    for (int s = 0; s < SIZES.length; s++) {
      Path page = page(SIZES[s], work);
      double[] ready = new double[ROUNDS];
      double[] painted = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        ready[i] = chromium.readyAfter(page);
        painted[i] = chromium.paintedAfter(page, picture) - median(nothing);
      }
      out.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.1f | %.2f | %s%n",
              SIZES[s],
              Files.size(page) / 1e6,
              median(painted),
              row(ready, PAGE_BOUNDS[s])));
    }
    return out.toString();
  }

  private static Path page(int projects, Path work) {
    Landscape landscape = InventedLandscape.of(projects);
    Path file = work.resolve("page-" + projects + ".html");
    Map<PageSettings.Language, String> sheets =
        Map.of(
            PageSettings.Language.EN, svg(landscape, Language.EN),
            PageSettings.Language.ZH, svg(landscape, Language.ZH));
    new LandscapePage(PageSettings.defaults()).write(landscape, sheets, file);
    return file;
  }

  private static String svg(Landscape landscape, Language language) {
    return new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, language)).render(landscape).svg();
  }

  private static String row(double[] seconds, double bound) {
    double[] sorted = DoubleStream.of(seconds).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f to %.2f | < %.0f | %s |",
        median(seconds),
        sorted[0],
        sorted[sorted.length - 1],
        bound,
        median(seconds) < bound ? "held" : "not held");
  }

  private static double median(double[] seconds) {
    return DoubleStream.of(seconds).sorted().toArray()[seconds.length / 2];
  }
}
