// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.rankscape.warehouse.Table;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.backfill.BackfillFiles;
import org.rankscape.warehouse.store.Fingerprint;
import org.rankscape.warehouse.store.ParquetFiles;
import org.rankscape.warehouse.store.Store;
import org.rankscape.warehouse.table.Collaboration;
import org.rankscape.warehouse.table.Name;
import org.rankscape.warehouse.table.RepositoryFacts;

/**
 * The steps of the monthly job.
 *
 * <pre>
 * files -&gt; digest -&gt; activity  -&gt; by repository -&gt; collaboration, attention,
 *                                                      repairs, collaboration_unrepaired
 *                 -&gt; facts     -&gt; by repository -&gt; repository_facts
 *                 -&gt; names     -&gt; by id         -&gt; repository_names, developer_names
 * </pre>
 */
public final class MonthGraph {
  /** Type of the job's source. */
  public static final TypeInformation<MonthSplit> SPLIT = TypeInformation.of(MonthSplit.class);

  /** Key of a monthly file's footer: fingerprint of the events it was made from. */
  static final String FINGERPRINT = Fingerprint.EVENTS;

  private static final List<Table<?>> TABLES =
      List.of(
          Table.COLLABORATION,
          Table.COLLABORATION_UNREPAIRED,
          Table.REPAIRS,
          Table.ATTENTION,
          Table.REPOSITORY_FACTS,
          Table.REPOSITORY_NAMES,
          Table.DEVELOPER_NAMES);
  private static final int FILES_A_SPLIT = 24;
  private static final TypeInformation<Tuple2<Integer, Long>> KEY =
      TypeInformation.of(new TypeHint<Tuple2<Integer, Long>>() {});
  private final Store store;
  private final TreeMap<String, String> months = new TreeMap<>();

  /**
   * The steps for some months of a store.
   *
   * @param months fingerprints of their events, by month
   */
  public MonthGraph(Store store, Map<YearMonth, String> months) {
    this.store = store;
    months.forEach((month, fingerprint) -> this.months.put(month.toString(), fingerprint));
  }

  /** Whether all monthly tables of a month were made from events with this fingerprint. */
  public static boolean isCurrent(Store store, YearMonth month, String fingerprint)
      throws IOException {
    for (Table<?> table : TABLES) {
      String path = Warehouse.path(table, month);
      if (!store.exists(path)
          || !fingerprint.equals(ParquetFiles.metadata(store.input(path)).get(FINGERPRINT))) {
        return false;
      }
    }
    return true;
  }

  /** The files of the months, in portions. */
  public List<MonthSplit> splits() throws IOException {
    List<MonthSplit> splits = new ArrayList<>();
    BackfillFiles backfill = new BackfillFiles(store);
    for (String month : months.keySet()) {
      String folder = Table.EVENTS.name() + "/" + month;
      List<String> hours = store.list(folder).stream().map(f -> folder + "/" + f).toList();
      YearMonth yearMonth = YearMonth.parse(month);
      split(month, Origin.ARCHIVE, hours, splits);
      split(month, Origin.API, backfill.paths(yearMonth), splits);
      split(month, Origin.NEIGHBOUR, backfill.neighbours(yearMonth), splits);
    }
    return splits;
  }

  private static void split(
      String month, Origin origin, List<String> files, List<MonthSplit> splits) {
    for (int from = 0; from < files.size(); from += FILES_A_SPLIT) {
      int to = Math.min(files.size(), from + FILES_A_SPLIT);
      splits.add(
          new MonthSplit(MonthKey.number(month), origin, new ArrayList<>(files.subList(from, to))));
    }
  }

  /** Day on which the API was asked, by month and repository. */
  private TreeMap<String, TreeMap<Long, String>> fetched() throws IOException {
    BackfillFiles backfill = new BackfillFiles(store);
    TreeMap<String, TreeMap<Long, String>> fetched = new TreeMap<>();
    for (String month : months.keySet()) {
      TreeMap<Long, String> days = new TreeMap<>();
      backfill
          .ledgers(YearMonth.parse(month))
          .forEach((repository, ledger) -> days.put(repository, ledger.fetched()));
      fetched.put(month, days);
    }
    return fetched;
  }

  /** Adds the steps after the source. */
  public void build(DataStream<MonthSplit> source) throws IOException {
    SingleOutputStreamOperator<Activities> digest =
        source.process(new DigestFunction(store)).name("digest hours");
    SingleOutputStreamOperator<List<Collaboration>> collaboration =
        digest
            .keyBy(a -> MonthKey.of(a.month(), a.repositoryId()), KEY)
            .transform(
                "count collaboration",
                Types.LIST(TypeInformation.of(Collaboration.class)),
                new CollaborationOperator(fetched()));
    writeCollaboration(collaboration, Table.COLLABORATION);
    writeCollaboration(
        collaboration.getSideOutput(CollaborationOperator.UNREPAIRED),
        Table.COLLABORATION_UNREPAIRED);
    write(
        collaboration.getSideOutput(CollaborationOperator.REPAIRS),
        Table.REPAIRS,
        r -> MonthKey.of(MonthKey.number(r.month()), r.repositoryId()),
        (a, b) -> a.activity().compareTo(b.activity()));
    write(
        collaboration.getSideOutput(CollaborationOperator.ATTENTION),
        Table.ATTENTION,
        a -> MonthKey.of(MonthKey.number(a.month()), a.repositoryId()),
        (a, b) -> 0);
    write(
        digest
            .getSideOutput(DigestFunction.FACTS)
            .keyBy(f -> MonthKey.of(f.month(), f.facts().repositoryId()), KEY)
            .transform(
                "latest facts",
                Types.LIST(TypeInformation.of(RepositoryFacts.class)),
                new FactsOperator()),
        Table.REPOSITORY_FACTS,
        f -> MonthKey.of(MonthKey.number(f.month()), f.repositoryId()),
        (a, b) -> 0);
    writeNames(digest.getSideOutput(DigestFunction.REPOSITORIES), Table.REPOSITORY_NAMES);
    writeNames(digest.getSideOutput(DigestFunction.DEVELOPERS), Table.DEVELOPER_NAMES);
  }

  private void writeCollaboration(
      DataStream<List<Collaboration>> rows, Table<Collaboration> table) {
    write(
        rows,
        table,
        c -> MonthKey.of(MonthKey.number(c.month()), c.repositoryId()),
        (a, b) -> Long.compare(a.developerId(), b.developerId()));
  }

  private void writeNames(DataStream<NameSeen> names, Table<Name> table) {
    write(
        names
            .keyBy(n -> MonthKey.of(n.month(), n.id()), KEY)
            .transform(
                "join names", Types.LIST(TypeInformation.of(Name.class)), new NamesOperator()),
        table,
        n -> MonthKey.of(MonthKey.number(n.month()), n.id()),
        (a, b) -> {
          int c = a.firstSeen().compareTo(b.firstSeen());
          return c == 0 ? a.name().compareTo(b.name()) : c;
        });
  }

  private <T> void write(
      DataStream<List<T>> rows,
      Table<T> table,
      KeySelector<T, Tuple2<Integer, Long>> key,
      MonthWriter.Order<T> order) {
    rows.keyBy(ofOneId -> key.getKey(ofOneId.get(0)), KEY)
        .transform(
            "write " + table.name(), Types.LONG, new MonthWriter<>(store, table, months, order))
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .setParallelism(1);
  }
}
