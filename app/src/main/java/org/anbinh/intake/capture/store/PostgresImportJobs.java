package org.anbinh.intake.capture.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.ImportJobs;
import org.anbinh.intake.capture.ImportMode;
import org.anbinh.intake.capture.ImportOrder;
import org.anbinh.intake.capture.ImportTally;
import org.anbinh.intake.reading.DashStyle;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Import jobs in the table {@code intake.import_job}. */
@Component
final class PostgresImportJobs implements ImportJobs {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String KEEP =
      """
      insert into intake.import_job values (:id, :handedIn, :register, :mode, :dryRun, :sheet,
        :numbers, :reason, :author, :name, :bytes, :sha256, :state, :settled, :done, :batch, :before,
        :failure, :error, :tally, :dashes, :reach::text[], :remit::jsonb)
      on conflict (id) do update set mode = excluded.mode, dry_run = excluded.dry_run,
        reason = excluded.reason, state = excluded.state, settled = excluded.settled,
        done = excluded.done, batch = excluded.batch, before = excluded.before,
        failure = excluded.failure, error = excluded.error, tally = excluded.tally
      """;

  private final JdbcClient jdbc;

  PostgresImportJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(ImportJob job) {
    Map<String, Object> values = new LinkedHashMap<>(32);
    values.put("id", job.id());
    values.put("handedIn", Timestamp.from(job.handedIn()));
    values.put("register", job.order().register());
    values.put("mode", job.order().mode().code());
    values.put("dryRun", job.order().dryRun());
    values.put("sheet", job.order().sheet());
    values.put("numbers", job.order().writing().numbers().name());
    values.put("dashes", job.order().writing().dashes().name());
    values.put("reason", job.order().reason());
    values.put("author", job.order().author());
    values.put("name", job.file().name());
    values.put("bytes", job.file().bytes());
    values.put("sha256", job.file().sha256());
    var row = StateColumns.of(job.state());
    jdbc.sql(KEEP)
        .params(values)
        .param("state", job.state().code())
        .param("settled", job.state().settled())
        .param("done", row.done())
        .param("batch", row.batch().orElse(null), Types.BIGINT)
        .param("before", row.before())
        .param("failure", row.failure())
        .param("error", row.error())
        .param("tally", JSON.writeValueAsString(job.state().tally()))
        .param("reach", reach(Scoped.current()).orElse(null), Types.ARRAY)
        .param("remit", remit(Scoped.remit()).orElse(null), Types.VARCHAR)
        .update();
  }

  /** The whole country is written as no units in particular. */
  private static Optional<String[]> reach(Scope scope) {
    return switch (scope) {
      case Scope.Everything() -> Optional.empty();
      case Scope.Nothing() -> Optional.of(new String[0]);
      case Scope.Within within ->
          Optional.of(within.units().stream().map(UnitId::toString).toArray(String[]::new));
    };
  }

  @Override
  public Scope scope(UUID id) {
    return jdbc.sql("select reach from intake.import_job where id = :id")
        .param("id", id)
        .query((row, _) -> scope(row.getArray(1)))
        .optional()
        .orElseGet(Scope.Nothing::new);
  }

  @Override
  public Scope.Remit remit(UUID id) {
    return jdbc.sql("select remit from intake.import_job where id = :id")
        .param("id", id)
        .query((row, _) -> remit(row.getString(1)))
        .optional()
        .orElse(Scope.Remit.WHOLE);
  }

  /** Nothing in particular is written where all that lies within the scope may be recorded. */
  private static Optional<String> remit(Scope.Remit remit) {
    return remit.equals(Scope.Remit.WHOLE)
        ? Optional.empty()
        : Optional.of(
            JSON.writeValueAsString(
                Map.of("enters", posts(remit.enters()), "corrects", posts(remit.corrects()))));
  }

  private static List<Map<String, Object>> posts(List<Scope.Post> posts) {
    return posts.stream()
        .map(post -> {
          var written = new LinkedHashMap<String, Object>();
          post.units()
              .ifPresent(units ->
                  written.put("units", units.stream().map(UnitId::toString).sorted().toList()));
          written.put("agencies", post.agencies());
          return (Map<String, Object>) written;
        })
        .toList();
  }

  private static Scope.Remit remit(@Nullable String written) {
    if (written == null) {
      return Scope.Remit.WHOLE;
    }
    JsonNode remit = JSON.readTree(written);
    return new Scope.Remit(posts(remit.path("enters")), posts(remit.path("corrects")));
  }

  private static List<Scope.Post> posts(JsonNode posts) {
    var read = new ArrayList<Scope.Post>();
    for (JsonNode post : posts) {
      Optional<Set<UnitId>> units =
          post.has("units")
              ? Optional.of(
                  texts(post.path("units")).map(UnitId::parse).collect(Collectors.toSet()))
              : Optional.empty();
      read.add(new Scope.Post(units, texts(post.path("agencies")).collect(Collectors.toSet())));
    }
    return read;
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }

  private static Scope scope(@Nullable Array reach) throws SQLException {
    return reach == null
        ? new Scope.Everything()
        : new Scope.Within(
            Arrays.stream((String[]) reach.getArray())
                .map(UnitId::parse)
                .collect(Collectors.toSet()));
  }

  /** The columns in which the states differ. */
  private record StateColumns(
      long done, Optional<Long> batch, boolean before, String failure, String error) {
    static StateColumns of(State state) {
      return switch (state) {
        case State.Queued() -> plain(0);
        case State.Reading(long done, long _) -> plain(done);
        case State.Recording(long rows) -> plain(rows);
        case State.Reviewed(ImportTally tally) -> plain(tally.rows());
        case State.Refused(ImportTally tally) -> plain(tally.rows());
        case State.Cancelled(long rows) -> plain(rows);
        case State.Recorded(Optional<Long> batch, boolean before, ImportTally tally) ->
            new StateColumns(tally.rows(), batch, before, "", "");
        case State.Failed(String code, String error) ->
            new StateColumns(0, Optional.empty(), false, code, error);
      };
    }

    private static StateColumns plain(long done) {
      return new StateColumns(done, Optional.empty(), false, "", "");
    }
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return jdbc.sql("select * from intake.import_job where id = :id")
        .param("id", id)
        .query(PostgresImportJobs::job)
        .optional();
  }

  @Override
  public List<ImportJob> list(int most) {
    return jdbc.sql("select * from intake.import_job order by handed_in desc, id limit :most")
        .param("most", most)
        .query(PostgresImportJobs::job)
        .list();
  }

  @Override
  public List<ImportJob> unsettled() {
    return jdbc.sql("select * from intake.import_job where not settled order by handed_in, id")
        .query(PostgresImportJobs::job)
        .list();
  }

  @Override
  public List<ImportJob> settledBefore(Instant moment, int most) {
    return jdbc.sql(
            "select * from intake.import_job where settled and handed_in < :moment"
                + " order by handed_in, id limit :most")
        .param("moment", Timestamp.from(moment))
        .param("most", most)
        .query(PostgresImportJobs::job)
        .list();
  }

  @Override
  public long keptBytes(String author) {
    return jdbc.sql(
            "select coalesce(sum(file_bytes), 0) from intake.import_job where author = :author")
        .param("author", author)
        .query(Long.class)
        .single();
  }

  @Override
  public void forget(UUID id) {
    jdbc.sql("delete from intake.import_job where id = :id").param("id", id).update();
  }

  private static ImportJob job(ResultSet row, int number) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        new ImportOrder(
            row.getString("register"),
            ImportMode.find(row.getString("mode")).orElseThrow(),
            row.getBoolean("dry_run"),
            row.getString("sheet"),
            new Writing(
                NumberStyle.valueOf(row.getString("numbers")),
                DashStyle.valueOf(row.getString("dashes"))),
            row.getString("reason"),
            row.getString("author")),
        new ImportJob.Original(
            row.getString("file_name"), row.getLong("file_bytes"), row.getString("file_sha256")),
        row.getTimestamp("handed_in").toInstant(),
        state(row));
  }

  private static State state(ResultSet row) throws SQLException {
    String code = row.getString("state");
    long done = row.getLong("done");
    ImportTally tally = JSON.readValue(row.getString("tally"), ImportTally.class);
    return switch (code) {
      case "queued" -> new State.Queued();
      case "reading" -> new State.Reading(done, 0);
      case "recording" -> new State.Recording(done);
      case "reviewed" -> new State.Reviewed(tally);
      case "refused" -> new State.Refused(tally);
      case "cancelled" -> new State.Cancelled(done);
      case "failed" -> new State.Failed(row.getString("failure"), row.getString("error"));
      case "recorded" ->
          new State.Recorded(
              Optional.ofNullable(row.getObject("batch", Long.class)),
              row.getBoolean("before"),
              tally);
      default -> throw new IllegalStateException("There is no state \"" + code + "\"");
    };
  }
}
