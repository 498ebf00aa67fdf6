// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Values at which a streaming parser stands; null for those of another kind, which are skipped. */
final class JsonValues {
  private JsonValues() {}

  /** Reads the members of an object, or skips any other value. */
  static void members(JsonParser json, Member member) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      member.read(json, name);
    }
  }

  interface Member {
    void read(JsonParser json, String name) throws IOException;
  }

  static List<String> texts(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return null;
    }
    List<String> out = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String text = text(json);
      if (text != null) {
        out.add(text);
      }
    }
    return out;
  }

  static String text(JsonParser json) throws IOException {
    if (json.currentToken().isScalarValue()) {
      return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }
    json.skipChildren();
    return null;
  }

  static Long idOrNull(JsonParser json) throws IOException {
    Long value = longOrNull(json);
    return value == null || value < 0 ? null : value;
  }

  static Long longOrNull(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return json.getLongValue();
    }
    json.skipChildren();
    return null;
  }

  static Integer intOrNull(JsonParser json) throws IOException {
    Long value = longOrNull(json);
    return value != null && value == value.intValue() ? Integer.valueOf(value.intValue()) : null;
  }

  static Boolean booleanOrNull(JsonParser json) throws IOException {
    if (json.currentToken().isBoolean()) {
      return json.getBooleanValue();
    }
    json.skipChildren();
    return null;
  }
}
