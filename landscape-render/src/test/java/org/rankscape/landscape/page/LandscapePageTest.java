// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.landscape.model.Landscape;

class LandscapePageTest {
  private static final Landscape LANDSCAPE = Synthetic.landscape(24);
  private static final LandscapePage PAGE = new LandscapePage(PageSettings.defaults());

  private static String written(Path folder) throws IOException {
    Path file = folder.resolve("sub/index.html");
    PAGE.write(LANDSCAPE, HandSheet.svg(LANDSCAPE), file);
    return Files.readString(file);
  }

  @Test
  void sameInputSameBytes(@TempDir Path one, @TempDir Path two) throws IOException {
    assertThat(written(one)).isEqualTo(written(two));
    assertThat(one.resolve("sub")).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void carriesTheLicenceNoticeOfEcharts(@TempDir Path folder) throws IOException {
    assertThat(written(folder))
        .contains("Licensed to the Apache Software Foundation (ASF)")
        .contains("http://www.apache.org/licenses/LICENSE-2.0");
  }

  @Test
  void hasNoInlineHandlersStylesOrOutsideAddresses(@TempDir Path folder) throws IOException {
    String html = written(folder);
    Matcher script = Pattern.compile("<script[^>]*>").matcher(html);
    assertThat(script.results().map(r -> r.group()))
        .containsExactly("<script type=\"application/json\" id=\"data\">", "<script>", "<script>");
    String markup = html.replaceAll("(?s)<script.*?</script>|<style>.*?</style>", "");
    assertThat(markup).doesNotContainPattern("\\son[a-z]+=").doesNotContain(" style=", "src=");
    assertThat(markup).contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-");
  }

  @Test
  void opensInTheSettingsLanguageAndColours(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("zh.html");
    new LandscapePage(new PageSettings(PageSettings.Language.ZH, PageSettings.Theme.DARK))
        .write(LANDSCAPE, HandSheet.svg(LANDSCAPE), file);
    assertThat(Files.readString(file))
        .contains("<html lang=\"zh-Hans\" data-theme=\"dark\">", "<title>虚构的开源全景图</title>");
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    List<String> english = keys("strings-en.js");
    assertThat(english).hasSizeGreaterThan(100).isEqualTo(keys("strings-zh.js"));
    String script = Assets.script();
    assertThat(english)
        .allMatch(
            key -> script.contains("'" + key.replaceFirst("^(part|by|kind)_.*", "$1_") + "'"));
  }

  private static List<String> keys(String resource) throws IOException {
    try (var in = LandscapePage.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return Pattern.compile("(?m)^  (\\w+): ")
          .matcher(text)
          .results()
          .map(m -> m.group(1))
          .toList();
    }
  }

  @Test
  void saysWhichFileCannotBeWritten(@TempDir Path folder) throws IOException {
    Path way = Files.writeString(folder.resolve("way"), "a file, not a folder");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () -> PAGE.write(LANDSCAPE, HandSheet.svg(LANDSCAPE), way.resolve("index.html")))
        .withMessageContaining("index.html");
  }
}
