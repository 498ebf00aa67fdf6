// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rankscape.cli.serve.PageServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Show a landscape's page in a browser, and load it anew when it is rendered again.",
      "Serves the files of one folder, to this machine only unless --host says otherwise."
    },
    footer = {
      "",
      "Examples:",
      "  rankscape serve demo/landscape",
      "  rankscape serve landscape --port 0"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = "landscape",
      paramLabel = "DIR",
      description = "Folder that 'render' wrote to. Default: landscape.")
  Path folder;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "Port to listen at, 0 for any that is free. Default: 8080.")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen at; 0.0.0.0 shows it to the network. Default: 127.0.0.1.")
  String host;

  @Option(
      names = "--reload",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Load the page anew when files change. Default: yes; --no-reload serves as is.")
  boolean reload;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--port " + port + ": write a number from 0 to 65535.");
    }
    try (PageServer server = PageServer.start(folder, host, port, reload)) {
      System.out.println("Serving " + folder + " at " + server.address() + " until Ctrl-C.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
