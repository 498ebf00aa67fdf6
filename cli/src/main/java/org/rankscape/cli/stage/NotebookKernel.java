// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rankscape.cli.UserException;
import org.rankscape.landscape.draw.OutputFile;

/**
 * The Jupyter kernel that notebooks run in: rapaio's Java kernel with the public API on its class
 * path, described by a {@code kernel.json} that Jupyter finds.
 *
 * @param program folder of the runnable jar, with {@code kernel} and {@code lib} beside it
 */
public record NotebookKernel(Path program) {
  /** Name of the kernel in notebooks. */
  public static final String NAME = "rankscape";

  private static final String MAIN = "org.rapaio.jupyter.kernel.MainApp";

  /**
   * The kernel beside the running program.
   *
   * @throws UserException if it is not there
   */
  public static NotebookKernel installed() {
    Path program = Installation.folder();
    Path jar = program.resolve("kernel").resolve("rapaio-jupyter-kernel.jar");
    if (!Files.isRegularFile(jar)) {
      throw new UserException("no kernel " + jar + ": build it with './mvnw package -DskipTests'.");
    }
    return new NotebookKernel(program.toAbsolutePath());
  }

  /**
   * Writes the kernel's description to a folder of kernels, such as {@code
   * ~/.local/share/jupyter/kernels}.
   *
   * @return the file written
   */
  public Path install(Path kernels) throws IOException {
    Path file = kernels.resolve(NAME).resolve("kernel.json");
    OutputFile.write(
        file,
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(description())
            + "\n");
    return file;
  }

  private Map<String, Object> description() {
    Map<String, Object> kernel = new LinkedHashMap<>();
    kernel.put(
        "argv",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-cp",
            program.resolve("lib") + "/*" + File.pathSeparator + program.resolve("kernel") + "/*",
            MAIN,
            "{connection_file}"));
    kernel.put("display_name", "Rankscape (Java)");
    kernel.put("language", "java");
    kernel.put("interrupt_mode", "message");
    return kernel;
  }

  /** Where Jupyter looks for the kernels of this user. */
  public static Path userKernels(Map<String, String> environment, Path home) {
    String data = environment.get("JUPYTER_DATA_DIR");
    if (data != null && !data.isBlank()) {
      return Path.of(data, "kernels");
    }
    if (System.getProperty("os.name").startsWith("Mac")) {
      return home.resolve("Library/Jupyter/kernels");
    }
    String share = environment.get("XDG_DATA_HOME");
    return (share == null || share.isBlank() ? home.resolve(".local/share") : Path.of(share))
        .resolve("jupyter/kernels");
  }
}
