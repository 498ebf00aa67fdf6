// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rankscape completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Write the script that lets a shell complete commands and options.",
    footer = {
      "",
      "Examples:",
      "  source <(rankscape completion bash)                                for this shell",
      "  rankscape completion bash > ~/.local/share/bash-completion/completions/rankscape",
      "  rankscape completion zsh > ~/.rankscape.zsh; echo source ~/.rankscape.zsh >> ~/.zshrc"
    })
final class CompletionCommand implements Runnable {
  /** Shells that the one script is for. */
  enum Shell {
    BASH,
    ZSH
  }

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  Shell shell;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    System.out.print(AutoComplete.bash(root.getCommandName(), root));
    System.out.flush();
  }
}
