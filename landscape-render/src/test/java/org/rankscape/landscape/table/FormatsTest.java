// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final List<Column> COLUMNS =
      List.of(new Column("name", "a text"), new Column("value", "a number"));

  private static Table table(Object... values) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i += 2) {
      rows.add(Arrays.asList(values[i], values[i + 1]));
    }
    return new Table("t", COLUMNS, rows);
  }

  @Test
  void csvFollowsRfc4180() {
    Table table = table("a,b", 1.50, "say \"hi\"", 7, "two\r\nlines", null, null, true, "", 0.0);
    assertThat(CsvFormat.format(table))
        .isEqualTo(
            "name,value\r\n"
                + "\"a,b\",1.5\r\n"
                + "\"say \"\"hi\"\"\",7\r\n"
                + "\"two\r\nlines\",\r\n"
                + ",true\r\n"
                + "\"\",0\r\n");
  }

  @Test
  void jsonKeepsTypesAndUnknowns() {
    assertThat(JsonFormat.format(table("中", 100.0, null, 1e-9)))
        .isEqualTo(
            "[\n{\"name\":\"中\",\"value\":100},\n{\"name\":null,\"value\":0.000000001}\n]\n");
    assertThat(JsonFormat.format(table())).isEqualTo("[]\n");
  }

  @Property(tries = 200)
  void everyTextSurvivesBothFormats(
      @ForAll @Size(max = 4)
          List<@AlphaChars @Chars({',', '"', '\r', '\n', '中', ' ', '\\', '\u2028'}) String> texts)
      throws JsonProcessingException {
    Object[] values = texts.stream().flatMap(t -> java.util.stream.Stream.of(t, 1)).toArray();
    Table table = table(values);
    List<String> json = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(JsonFormat.format(table))) {
      json.add(row.get("name").asText());
    }
    assertThat(json).isEqualTo(texts);
    assertThat(firstFields(CsvFormat.format(table))).isEqualTo(texts);
  }

  /** The first field of every row after the header, read as RFC 4180 says. */
  private static List<String> firstFields(String csv) {
    List<String> out = new ArrayList<>();
    int at = "name,value\r\n".length();
    while (at < csv.length()) {
      StringBuilder field = new StringBuilder();
      if (csv.charAt(at) == '"') {
        at++;
        while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
          at += csv.charAt(at) == '"' ? 1 : 0;
          field.append(csv.charAt(at++));
        }
        at++;
      } else {
        while (csv.charAt(at) != ',') {
          field.append(csv.charAt(at++));
        }
      }
      assertThat(csv.startsWith(",1\r\n", at)).isTrue();
      at += 4;
      out.add(field.toString());
    }
    return out;
  }

  @Test
  void refusesRowsOfAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("t", COLUMNS, List.of(List.of("one"))))
        .withMessageContaining("table t");
  }
}
