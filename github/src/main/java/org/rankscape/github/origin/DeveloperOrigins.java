// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github.origin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.rankscape.github.GitHubClient;
import org.rankscape.github.NotThereException;

/**
 * Countries and companies as developers state them in their profiles, read one by one, by id as the
 * events give it, for which hub4j's library knows no call. What comes out are totals; of a profile
 * the cache of answers keeps account, location and company until it is not asked for any more.
 */
public final class DeveloperOrigins {
  /** Nothing is stated. */
  public static final String NOT_STATED = "not stated";

  /** What is stated names no country that is known. */
  public static final String NOT_RECOGNISED = "not recognised";

  private final GitHubClient client;
  private final Countries countries = new Countries();
  private final Companies companies = new Companies();

  /** Reads through a client. */
  public DeveloperOrigins(GitHubClient client) {
    this.client = client;
  }

  /**
   * Totals by country and by company, without cells under {@link Totals#FEWEST}.
   *
   * @param countries developers by ISO 3166-1 alpha-2 code
   * @param companies developers by company
   * @param gone accounts that are not there any more, which count nowhere
   */
  public record Result(Map<String, Integer> countries, Map<String, Integer> companies, int gone) {}

  private record Stated(String location, String company) {}

  /**
   * Reads the profiles of accounts.
   *
   * @param ids GitHub's ids
   * @param done is told how many are done
   * @throws org.rankscape.github.BudgetException if no call is left for longer than is waited; what
   *     was read is in the cache
   */
  public Result of(Collection<Long> ids, IntConsumer done) throws IOException {
    List<Stated> all = new ArrayList<>();
    AtomicInteger read = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(client.parallelism());
    try {
      List<Future<Stated>> answers = new ArrayList<>();
      for (long id : ids) {
        answers.add(
            workers.submit(
                () -> {
                  Stated stated = profile(id);
                  done.accept(read.incrementAndGet());
                  return stated;
                }));
      }
      for (Future<Stated> answer : answers) {
        Stated stated = answer.get();
        if (stated != null) {
          all.add(stated);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted while reading profiles");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return new Result(byCountry(all), byCompany(all), ids.size() - all.size());
  }

  private Stated profile(long id) throws IOException {
    try {
      JsonNode profile = client.get("/user/" + id);
      return new Stated(
          profile.path("location").asText("").strip(), profile.path("company").asText("").strip());
    } catch (NotThereException e) {
      return null;
    }
  }

  private Map<String, Integer> byCountry(List<Stated> all) {
    Totals totals = new Totals();
    for (Stated one : all) {
      totals.add(
          one.location.isEmpty() ? NOT_STATED : countries.of(one.location).orElse(NOT_RECOGNISED));
    }
    return totals.shown();
  }

  private Map<String, Integer> byCompany(List<Stated> all) {
    Map<String, TreeMap<String, Integer>> spellings = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (Stated one : all) {
      Companies.Company company = companies.of(one.company).orElse(null);
      keys.add(company == null ? null : company.key());
      if (company != null) {
        spellings
            .computeIfAbsent(company.key(), k -> new TreeMap<>())
            .merge(company.name(), 1, Integer::sum);
      }
    }
    Totals totals = new Totals();
    keys.forEach(k -> totals.add(k == null ? NOT_STATED : mostUsed(spellings.get(k))));
    return totals.shown();
  }

  /** The spelling that most use, the first of several in order. */
  private static String mostUsed(TreeMap<String, Integer> spellings) {
    return spellings.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .orElseThrow()
        .getKey();
  }
}
