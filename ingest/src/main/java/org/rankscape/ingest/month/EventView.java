// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rankscape.warehouse.store.ParquetRows;
import org.rankscape.warehouse.store.Store;

/** The columns of a file of {@code events} that monthly tables are made from, event after event. */
final class EventView implements Closeable {
  private static final int MICROS = 1_000_000;

  private enum Column {
    EVENT_ID,
    TYPE,
    ACTION,
    CREATED_AT,
    REPOSITORY_ID,
    REPOSITORY_NAME,
    DEVELOPER_ID,
    DEVELOPER_LOGIN,
    ORGANISATION_LOGIN,
    SUBJECT_ID,
    COMMENT_ID,
    PUSH_ID,
    MERGED,
    AUTOMATED,
    LANGUAGE,
    LICENCE,
    STARS,
    TOPICS,
    DESCRIPTION,
    REPOSITORY_CREATED_AT,
    ARCHIVED;

    private static String[] names() {
      return Arrays.stream(values())
          .map(c -> c.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);
    }
  }

  private final ParquetRows rows;

  /** Opens a file before its first event. */
  EventView(Store store, String file) throws IOException {
    rows = ParquetRows.open(store.input(file), Column.names());
  }

  /** Moves to the next event; false behind the last. */
  boolean next() throws IOException {
    return rows.next();
  }

  private boolean isNull(Column column) {
    return rows.isNull(column.ordinal());
  }

  private String text(Column column) {
    return isNull(column) ? null : rows.textAt(column.ordinal());
  }

  private Long number(Column column) {
    return isNull(column) ? null : rows.longAt(column.ordinal());
  }

  private Boolean truth(Column column) {
    return isNull(column) ? null : rows.booleanAt(column.ordinal());
  }

  long eventId() {
    return rows.longAt(Column.EVENT_ID.ordinal());
  }

  String type() {
    return text(Column.TYPE);
  }

  String action() {
    return text(Column.ACTION);
  }

  /** Second in which it happened, since 1970 UTC. */
  long second() {
    return Math.floorDiv(rows.longAt(Column.CREATED_AT.ordinal()), MICROS);
  }

  long repositoryId() {
    return rows.longAt(Column.REPOSITORY_ID.ordinal());
  }

  String repositoryName() {
    return text(Column.REPOSITORY_NAME);
  }

  long developerId() {
    return rows.longAt(Column.DEVELOPER_ID.ordinal());
  }

  String developerLogin() {
    return text(Column.DEVELOPER_LOGIN);
  }

  String organisationLogin() {
    return text(Column.ORGANISATION_LOGIN);
  }

  Long subjectId() {
    return number(Column.SUBJECT_ID);
  }

  Long commentId() {
    return number(Column.COMMENT_ID);
  }

  Long pushId() {
    return number(Column.PUSH_ID);
  }

  boolean merged() {
    return Boolean.TRUE.equals(truth(Column.MERGED));
  }

  boolean automated() {
    return rows.booleanAt(Column.AUTOMATED.ordinal());
  }

  String language() {
    return text(Column.LANGUAGE);
  }

  String licence() {
    return text(Column.LICENCE);
  }

  Integer stars() {
    return isNull(Column.STARS) ? null : rows.intAt(Column.STARS.ordinal());
  }

  /** To be asked for once an event. */
  List<String> topics() {
    return rows.textsAt(Column.TOPICS.ordinal());
  }

  String description() {
    return text(Column.DESCRIPTION);
  }

  boolean tellsRepository() {
    return !isNull(Column.REPOSITORY_CREATED_AT);
  }

  LocalDateTime repositoryCreatedAt() {
    long micros = rows.longAt(Column.REPOSITORY_CREATED_AT.ordinal());
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(micros, MICROS), 1000 * Math.floorMod(micros, MICROS), ZoneOffset.UTC);
  }

  Boolean archived() {
    return truth(Column.ARCHIVED);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
