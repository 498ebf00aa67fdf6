// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rankscape.github.CallListener;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.fake.FakeGitHub;

class OriginsTest {
  private static final Countries COUNTRIES = new Countries();
  private static final Companies COMPANIES = new Companies();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Germany | DE",
        "Berlin, Germany | DE",
        "München | DE",
        "San Francisco, CA | US",
        "Portland, OR, USA | US",
        "Springfield, IL | US",
        "Toronto, Canada | CA",
        "Vancouver, BC, Canada | CA",
        "中国 | CN",
        "Hangzhou, China | CN",
        "北京 | CN",
        "Shanghai | CN",
        "Tokyo, Japan | JP",
        "日本 | JP",
        "São Paulo - Brazil | BR",
        "Brasil | BR",
        "Bengaluru, Karnataka, India | IN",
        "Zürich/Switzerland | CH",
        "Kraków, Polska | PL",
        "The Netherlands | NL",
        "London | GB",
        "Cambridge, UK | GB",
        "Seoul, Republic of Korea | KR",
        "Paris (France) | FR",
        "🇫🇮 | FI",
        "somewhere 🇵🇹 | PT",
        "DE | US-or-Germany",
        "Georgia | not one country",
        "Atlanta, Georgia | US",
        "Berlin, DE | DE",
        "Dover, DE | US",
        "New Mexico | US",
        "New Jersey | US",
        "Tbilisi, GEO | GE",
        "usa | US",
        "Lisbon Portugal | PT",
        "Hyderabad | not one country",
        "Hyderabad, India | IN",
        "Hyderabad, Telangana, India | IN",
        "Valencia, Spain | ES",
        "Valencia | not one country",
        "Heidelberg, Deutschland | DE",
        "St. Petersburg | not one country",
        "Санкт-Петербург, Россия | RU",
        "Melbourne | AU",
        "Nairobi | KE",
        "Lagos, Nigeria | NG",
        "Ciudad de México, México | MX",
        "서울 | KR",
        "台北 | TW",
        "Springfield | not one country",
        "Gotham City | nowhere",
        "Atlantis | nowhere",
        "Remote | nowhere",
        "Earth | nowhere",
        "localhost | nowhere",
        "127.0.0.1 | nowhere",
        "- | nowhere"
      })
  void aLocationNamesItsCountryOrNone(String location, String country) {
    assertThat(COUNTRIES.of(location).orElse("none"))
        .isEqualTo(country.length() == 2 ? country : "none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@google | Google",
        "Google LLC | Google",
        "GOOGLE | Google",
        "@google @tensorflow | Google",
        "Facebook, Inc. | Meta",
        "@aws | Amazon",
        "Red Hat, Inc. | Red Hat",
        "@redhat-openshift | redhat-openshift",
        "@huggingface | Hugging Face",
        "Microsoft Corporation | Microsoft",
        "ACME GmbH | ACME GmbH",
        "阿里巴巴 | 阿里巴巴"
      })
  void aCompanyIsCountedUnderOneName(String stated, String name) {
    assertThat(COMPANIES.of(stated).orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void spellingsOfACompanyThatIsNotListedCountTogether() {
    assertThat(COMPANIES.of("ACME GmbH").orElseThrow().key())
        .isEqualTo(COMPANIES.of("@acme").orElseThrow().key());
    assertThat(COMPANIES.of(" @ ")).isEmpty();
  }

  @Property
  void noCellIsSmallAndNoDifferenceTellsOne(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> cells) {
    Totals totals = new Totals();
    int all = 0;
    for (int i = 0; i < cells.size(); i++) {
      for (int n = 0; n < cells.get(i); n++, all++) {
        totals.add("cell " + i);
      }
    }
    Map<String, Integer> shown = totals.shown();
    assertThat(shown.values()).allMatch(n -> n >= Totals.FEWEST);
    int sum = shown.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(sum).isEqualTo(all < Totals.FEWEST ? 0 : all);
    shown.forEach(
        (name, n) -> {
          if (!name.equals(Totals.OTHERS)) {
            assertThat(cells.get(Integer.parseInt(name.substring(5)))).isEqualTo(n);
          }
        });
  }

  @Test
  void profilesAreCountedAndNothingOfAPersonIsKept(@TempDir Path folder) throws IOException {
    try (FakeGitHub fake = new FakeGitHub()) {
      fake.token("ghp_first0000000000000000000000000001", 5000);
      List<Long> ids = new ArrayList<>();
      for (long id = 1; id <= 40; id++) {
        ids.add(id);
        if (id == 40) {
          continue;
        }
        var user = fake.user(id, "dev" + id).put("name", "Surname" + id).put("public_repos", 3);
        user.put("blog", "https://blog" + id + ".example.org").put("twitter_username", "tw" + id);
        user.put("location", id <= 20 ? "Berlin" : id <= 32 ? "Japan" : id <= 35 ? "Chile" : null);
        user.put("company", id % 3 == 0 ? "@google" : id % 3 == 1 ? "Google LLC" : "tiny" + id);
      }
      GitHubClient client =
          GitHubClient.open(
              fake.settings(folder, "ghp_first0000000000000000000000000001"), CallListener.NONE);
      DeveloperOrigins.Result result = new DeveloperOrigins(client).of(ids, n -> {});
      assertThat(result.countries()).isEqualTo(Map.of("DE", 20, "JP", 12, "others", 7));
      assertThat(result.companies()).isEqualTo(Map.of("Google", 26, "others", 13));
      assertThat(result.gone()).isEqualTo(1);
      long paid = fake.paid();
      new DeveloperOrigins(client).of(ids, n -> {});
      assertThat(fake.paid() - paid).isEqualTo(1);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String kept =
              new String(
                  new GZIPInputStream(Files.newInputStream(file)).readAllBytes(),
                  StandardCharsets.UTF_8);
          String body =
              new com.fasterxml.jackson.databind.ObjectMapper().readTree(kept).get("body").asText();
          assertThat(new String(java.util.Base64.getDecoder().decode(body), StandardCharsets.UTF_8))
              .contains("location")
              .doesNotContain("Surname", "@example.org", "blog", "I am", "tw1");
        }
      }
    }
  }
}
