using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CollectionCoachBot.Storage;
using Npgsql;

namespace CollectionCoachBot.Tests.Storage;

/// <summary>A PostgreSQL of this test run's own, in a folder that goes with it; started when the first test asks. It forgets to be safe, so that it is fast.</summary>
internal sealed class PostgresServer
{
    private const string TemplateName = "coach_template";
    private static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());
    private readonly Process _keeper;
    private readonly int _port = FreePort();
    private readonly ConcurrentBag<string> _free = [];
    private int _databases;

    private PostgresServer()
    {
        var folder = Directory.CreateTempSubdirectory("coach-postgres-").FullName;
        var start = new ProcessStartInfo("sh", ["-c", Script]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BIN"] = Programs();
        start.Environment["FOLDER"] = folder;
        start.Environment["PORT"] = _port.ToString(CultureInfo.InvariantCulture);
        _keeper = Process.Start(start) ?? throw new InvalidOperationException("sh didn't start.");
        _keeper.BeginErrorReadLine();
        if (_keeper.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException($"PostgreSQL didn't start; {folder}/log says why.");
        Execute(ConnectionString("postgres"), $"CREATE DATABASE {TemplateName}");
        DatabaseKind.Postgres.MigrateAsync(ConnectionString(TemplateName), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>
    /// Everybody is let in but the stranger, who needs a password. PostgreSQL doesn't run as root: then it runs as the account that its package made. The shell reads until the tests end, however they end,
    /// and takes the server and its folder away then.
    /// </summary>
    private const string Script =
        """
        if [ "$(id -u)" -eq 0 ]; then chown postgres "$FOLDER"; as="runuser -u postgres --"; else as=""; fi
        cd /
        $as "$BIN/initdb" -D "$FOLDER/data" -U coach -A trust -E UTF8 --locale=C --no-sync >"$FOLDER/log" 2>&1 &&
        $as sed -i '1i host all stranger 127.0.0.1/32 scram-sha-256' "$FOLDER/data/pg_hba.conf" &&
        $as "$BIN/pg_ctl" -D "$FOLDER/data" -l "$FOLDER/server.log" -w -t 60 -o "-p $PORT -k $FOLDER -c listen_addresses=127.0.0.1 -c fsync=off \
          -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB" start >>"$FOLDER/log" 2>&1 &&
        echo ready || { echo failed; exit 1; }
        cat >/dev/null
        $as "$BIN/pg_ctl" -D "$FOLDER/data" -m immediate stop >/dev/null 2>&1
        rm -rf "$FOLDER"
        """;

    /// <summary>Ends what a test left running there, and takes out all rows, whatever they refer to.</summary>
    private static readonly string Empty =
        $"""
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
        SET session_replication_role = replica;
        DO $$ DECLARE t text; BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('DELETE FROM %I', t); END LOOP;
        END $$;
        INSERT INTO "SchemaVersion" VALUES ({DatabaseKind.Postgres.NewestSchema});
        RESET session_replication_role;
        """;

    public static PostgresServer Instance => Running.Value;

    /// <summary>A database of this release's schema, with no row in it, until it is given back.</summary>
    /// <returns>Its connection string.</returns>
    public string Take() => _free.TryTake(out var free) ? free : New($"TEMPLATE {TemplateName}");

    /// <summary>Making a database takes far longer than emptying one: it is the next test's.</summary>
    public void GiveBack(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        Execute(connectionString, Empty);
        _free.Add(connectionString);
    }

    /// <summary>A database with nothing in it, not even tables.</summary>
    public string New(string options = "")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"coach_{Interlocked.Increment(ref _databases)}");
        Execute(ConnectionString("postgres"), $"CREATE DATABASE {name} {options}");
        return ConnectionString(name);
    }

    public static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = _port, Database = database, Username = "coach", MaxPoolSize = 30, IncludeErrorDetail = true,
    }.ToString();

    /// <summary>Debian keeps the server's programs beside the path, a folder a version; elsewhere they stand in it.</summary>
    private static string Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? throw new InvalidOperationException("These tests need PostgreSQL's server programs: apt-get install postgresql.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
