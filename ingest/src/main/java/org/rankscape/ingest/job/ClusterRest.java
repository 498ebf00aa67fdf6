// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rankscape.ingest.IngestException;

/** What the REST interface of a Flink cluster tells about it. */
final class ClusterRest {
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;

  ClusterRest(String address) {
    this.address = address;
  }

  String flinkVersion() {
    JsonNode version = get("config").path("flink-version");
    if (!version.isTextual()) {
      throw notFlink("it does not tell a Flink version");
    }
    return version.asText();
  }

  int slots() {
    return get("overview").path("slots-total").asInt();
  }

  /** Names of the jobs that have not ended, by id. */
  Map<String, String> unfinishedJobs() {
    Map<String, String> jobs = new TreeMap<>();
    for (JsonNode job : get("jobs/overview").path("jobs")) {
      if (!ENDED.contains(job.path("state").asText())) {
        jobs.put(job.path("jid").asText(), job.path("name").asText());
      }
    }
    return jobs;
  }

  private JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/v1/" + path))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw notFlink("/v1/" + path + " answers HTTP status " + response.statusCode());
      }
      return new ObjectMapper().readTree(response.body());
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw notFlink("/v1/" + path + " is no JSON");
    } catch (IOException e) {
      throw new IngestException(
          "no Flink cluster answers at "
              + address
              + " ("
              + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
              + "): start one, or give host:port of its REST interface.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("asking cluster " + address + " was interrupted.", e);
    }
  }

  private IngestException notFlink(String why) {
    return new IngestException(
        "what answers at " + address + " is no Flink cluster's REST interface: " + why + ".");
  }
}
