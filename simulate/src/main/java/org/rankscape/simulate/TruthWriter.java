// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes {@code truth.json}: what was planted and what was written. */
final class TruthWriter {
  private final World world;
  private final Tally tally;
  private final Calendar calendar;
  private final StringWriter text = new StringWriter();
  private JsonGenerator json;

  TruthWriter(World world, Tally tally) {
    this.world = world;
    this.tally = tally;
    this.calendar = world.calendar();
  }

  String json() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      json = generator;
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeBooleanField("simulated", true);
      settings();
      domains();
      projects();
      accounts();
      hours();
      events();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  private void settings() throws IOException {
    SimulationSettings settings = world.settings();
    json.writeNumberField("seed", settings.seed());
    json.writeObjectFieldStart("settings");
    json.writeStringField("start", settings.start().toString());
    json.writeNumberField("months", settings.months());
    json.writeNumberField("scale", settings.scale());
    json.writeBooleanField("lean_payload", settings.leanPayload());
    long cut = settings.cutSecond();
    json.writeStringField("trimmed_from", cut == Long.MAX_VALUE ? null : Calendar.text(cut));
    json.writeEndObject();
  }

  private void domains() throws IOException {
    json.writeArrayFieldStart("domains");
    List<DomainTree.Domain> domains = DomainTree.domains();
    for (int d = 0; d < domains.size(); d++) {
      json.writeStartObject();
      json.writeStringField("id", domains.get(d).id());
      json.writeArrayFieldStart("members");
      for (Project project : world.projects()) {
        if (project.domain() == d) {
          json.writeString(project.name());
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("hidden_members");
    for (Project project : world.projects()) {
      if (project.isHidden()) {
        json.writeString(project.primary().latestNaming().fullName());
      }
    }
    json.writeEndArray();
  }

  private void projects() throws IOException {
    json.writeArrayFieldStart("projects");
    for (Project project : world.projects()) {
      json.writeStartObject();
      json.writeStringField("name", project.name());
      json.writeStringField("domain", DomainTree.domains().get(project.domain()).id());
      json.writeStringField("sub_domain", project.subDomain());
      json.writeStringField("course", project.course().id());
      json.writeBooleanField("hidden", project.isHidden());
      month("first_month", project.from() < 0 ? null : project.from());
      month("first_month_without_activity", project.to() < calendar.months() ? project.to() : null);
      json.writeArrayFieldStart("levels");
      for (int m = 0; m < calendar.months(); m++) {
        json.writeNumber(Math.round(project.primary().activity().level(m) * 1000) / 1000.0);
      }
      json.writeEndArray();
      repositories(project);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("repositories", world.repositories().size());
  }

  private void repositories(Project project) throws IOException {
    json.writeArrayFieldStart("repositories");
    for (Repository repository : project.repositories()) {
      json.writeStartObject();
      json.writeNumberField("id", repository.id());
      json.writeArrayFieldStart("names");
      for (Repository.Naming naming : repository.namings()) {
        json.writeStartObject();
        json.writeStringField("name", naming.fullName());
        json.writeStringField(
            "since", naming.since() == Long.MIN_VALUE ? null : Calendar.text(naming.since()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void month(String field, Integer month) throws IOException {
    json.writeStringField(field, month == null ? null : calendar.yearMonth(month).toString());
  }

  private void accounts() throws IOException {
    json.writeNumberField("developers", world.developerCount());
    json.writeNumberField("developers_seen", tally.developers());
    json.writeArrayFieldStart("bots");
    for (Account bot : Machines.bots()) {
      json.writeStartObject();
      json.writeNumberField("id", bot.id());
      json.writeStringField("login", bot.login());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("busy_accounts");
    for (World.Sweep sweep : world.sweeps()) {
      json.writeStartObject();
      json.writeNumberField("id", sweep.account().id());
      json.writeStringField("login", sweep.account().login());
      month("month", sweep.month());
      json.writeNumberField("repositories", sweep.repositories());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void hours() throws IOException {
    json.writeNumberField("hours", calendar.hours());
    json.writeArrayFieldStart("lost_hours");
    for (int hour : world.damage().lost().stream().toArray()) {
      json.writeString(hour(hour));
    }
    json.writeEndArray();
    json.writeObjectFieldStart("duplicates");
    for (Map.Entry<Integer, Map<EventType, Long>> entry : tally.doubledByHour().entrySet()) {
      json.writeObjectFieldStart(hour(entry.getKey()));
      counts(entry.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("malformed_lines");
    for (Map.Entry<Integer, Long> entry : tally.malformedByHour().entrySet()) {
      json.writeNumberField(hour(entry.getKey()), entry.getValue());
    }
    json.writeEndObject();
  }

  /** Events as written, without doubled lines. */
  private void events() throws IOException {
    int restart = new EventIds(world).restartHour();
    json.writeStringField(
        "event_ids_restart_at", restart == Integer.MAX_VALUE ? null : hour(restart));
    json.writeObjectFieldStart("snyk_titles");
    json.writeNumberField("issues_opened", tally.securityIssues());
    json.writeNumberField("pull_requests_opened", tally.securityPullRequests());
    json.writeEndObject();
    json.writeNumberField("events", tally.summary().events());
    json.writeObjectFieldStart("events_by_month");
    SortedMap<Integer, Map<EventType, Long>> months = tally.eventsByMonth();
    for (Map.Entry<Integer, Map<EventType, Long>> entry : months.entrySet()) {
      json.writeObjectFieldStart(calendar.yearMonth(entry.getKey()).toString());
      counts(entry.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void counts(Map<EventType, Long> counts) throws IOException {
    for (Map.Entry<EventType, Long> entry : counts.entrySet()) {
      json.writeNumberField(entry.getKey().text(), entry.getValue());
    }
  }

  /** The hour as YYYY-MM-DDTHH. */
  private String hour(int hour) {
    Instant instant = Instant.ofEpochSecond(calendar.start() + hour * Calendar.HOUR);
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString().substring(0, 13);
  }
}
