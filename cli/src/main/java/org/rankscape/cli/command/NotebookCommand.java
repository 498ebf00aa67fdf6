// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rankscape.cli.UserException;
import org.rankscape.cli.stage.NotebookKernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rankscape notebook}. */
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    description = {
      "Install the Jupyter kernel for this user and open the notebooks.",
      "They run in Java, on the public API (org.rankscape.api), over the demo's warehouse."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape demo && rankscape notebook",
      "  rankscape notebook --kernel-only",
      "  sudo rankscape notebook --install     Debian's packages of Jupyter first, where missing"
    })
final class NotebookCommand implements Callable<Integer> {
  private static final String PACKAGES = "jupyter-notebook jupyter-nbconvert";

  /** With root's rights and without. */
  static final String HOW_TO_GET_JUPYTER =
      "sudo apt-get install "
          + PACKAGES
          + " (or, without root: python3 -m venv jupyter && jupyter/bin/pip install notebook"
          + " nbconvert && export PATH=$PWD/jupyter/bin:$PATH)";

  @Option(
      names = "--notebooks",
      defaultValue = "notebooks",
      paramLabel = "DIR",
      description = "Folder to open. Default: notebooks.")
  Path notebooks;

  @Option(
      names = "--demo",
      defaultValue = "demo",
      paramLabel = "DIR",
      description = "The demo that the notebooks read. Default: demo.")
  Path demo;

  @Option(names = "--kernel-only", description = "Install the kernel and stop.")
  boolean kernelOnly;

  @Option(
      names = "--install",
      description = "As root, where Jupyter is missing: install Debian's packages with apt-get.")
  boolean install;

  @Override
  public Integer call() throws Exception {
    NotebookKernel kernel = NotebookKernel.installed();
    Path file = kernel.install(NotebookKernel.userKernels(System.getenv(), home()));
    System.out.println("kernel '" + NotebookKernel.NAME + "' installed: " + file);
    if (kernelOnly) {
      return 0;
    }
    if (!Files.isDirectory(notebooks)) {
      throw new UserException(
          "no folder " + notebooks + ": start in Rankscape's folder, or name it with --notebooks.");
    }
    if (!Files.exists(demo.resolve("warehouse/warehouse.json"))) {
      throw new UserException(
          "no demo in " + demo + ": run 'rankscape demo' first, or name one with --demo.");
    }
    List<String> command = new ArrayList<>();
    command.add(foundOrInstalled().toString());
    command.add(notebooks.toAbsolutePath().toString());
    if (isRoot()) {
      command.add("--allow-root"); // else Jupyter refuses the only user of many containers
    }
    System.out.println("starting " + String.join(" ", command) + " (Ctrl-C ends it)");
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    process.environment().put("RANKSCAPE_DEMO", demo.toAbsolutePath().toString());
    return process.start().waitFor() == 0 ? 0 : 1;
  }

  /** Where Jupyter looks for its home, which need not be the account's. */
  private static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
  }

  private Path foundOrInstalled() throws IOException, InterruptedException {
    Optional<Path> found = jupyter();
    if (found.isEmpty() && install) {
      installPackages();
      found = jupyter();
    }
    return found.orElseThrow(
        () -> new UserException("Jupyter is not installed. To get it: " + HOW_TO_GET_JUPYTER));
  }

  /** Jupyter on the {@code PATH}. */
  static Optional<Path> jupyter() {
    for (String name : List.of("jupyter-lab", "jupyter-notebook")) {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void installPackages() throws IOException, InterruptedException {
    if (!isRoot()) {
      throw new UserException(
          "--install needs root. Run: sudo apt-get install " + PACKAGES + ", then this again.");
    }
    List<String> command = new ArrayList<>(List.of("apt-get", "install", "-y"));
    command.addAll(List.of(PACKAGES.split(" ", -1)));
    System.out.println(String.join(" ", command));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new UserException(
          "apt-get could not install " + PACKAGES + ": its lines above say why.");
    }
  }
}
