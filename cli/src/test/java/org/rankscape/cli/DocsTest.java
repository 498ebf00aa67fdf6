// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rankscape.cli.command.Rankscape;
import picocli.CommandLine;

/** Links of the documents lead somewhere, and their commands are commands. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @Test
  void linksLeadToFilesAndHeadings() throws Exception {
    List<String> broken = new ArrayList<>();
    int local = 0;
    for (Path document : Docs.documents()) {
      Matcher links = LINK.matcher(Files.readString(document));
      while (links.find()) {
        String link = links.group(1);
        if (link.matches("https?://.*|mailto:.*")) {
          continue;
        }
        local++;
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        if (!Files.exists(target)) {
          broken.add(document + ": " + link);
        } else if (parts.length == 2 && !anchors(target).contains(parts[1])) {
          broken.add(document + ": no heading " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(local).isGreaterThan(30);
  }

  private static Set<String> anchors(Path document) throws Exception {
    Matcher headings = HEADING.matcher(Files.readString(document));
    return headings
        .results()
        .map(
            h -> h.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void everyCommandIsOneThatThereIs() throws Exception {
    List<String> wrong = new ArrayList<>();
    int commands = 0;
    for (Path document : Docs.documents()) {
      for (Docs.Block block : Docs.blocks(document)) {
        for (String line : block.commands().replace("\\\n", " ").split("\n", -1)) {
          Matcher at = Pattern.compile("(?:^|\\s|&& )\\./rankscape (.*)").matcher(line);
          if (at.find()) {
            commands++;
            problem(at.group(1)).ifPresent(p -> wrong.add(document + ": " + line + ": " + p));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(commands).isGreaterThan(30);
  }

  @Test
  void everyBlockIsExecutedOrSaysWhyNot() throws Exception {
    List<String> silent = new ArrayList<>();
    int executed = 0;
    for (Path document : Docs.documents()) {
      for (Docs.Block block : Docs.blocks(document)) {
        executed += block.executed() ? 1 : 0;
        if (!block.executed() && !block.mark().matches("not executed( here)?: .{20,}")) {
          silent.add(document + ": " + block.commands());
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(executed).isGreaterThan(25);
  }

  @Test
  void commandsNamedInTheTextAreThere() throws Exception {
    Set<String> there = Rankscape.commandLine().getSubcommands().keySet();
    List<String> wrong = new ArrayList<>();
    int named = 0;
    for (Path document : Docs.documents()) {
      Matcher at =
          Pattern.compile("`(?:\\./)?rankscape ([a-z][\\w-]*)").matcher(Files.readString(document));
      while (at.find()) {
        named++;
        if (!there.contains(at.group(1))) {
          wrong.add(document + ": " + at.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(named).isGreaterThan(10);
  }

  private static java.util.Optional<String> problem(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.replaceAll("\\s(#|>|\\||&&).*", ""));
    while (matcher.find()) {
      words.add(
          matcher.group(1) != null
              ? matcher.group(1)
              : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
    }
    CommandLine line = Rankscape.commandLine();
    try {
      line.parseArgs(words.toArray(String[]::new));
      return java.util.Optional.empty();
    } catch (CommandLine.ParameterException e) {
      return java.util.Optional.of(e.getMessage());
    }
  }
}
