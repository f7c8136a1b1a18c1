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
        Execute($"CREATE DATABASE {TemplateName}");
        Migrator.MigrateAsync(ConnectionString(TemplateName), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>
    /// PostgreSQL doesn't run as root: then it runs as the account that its package made. The shell reads until the tests end, however they end,
    /// and takes the server and its folder away then.
    /// </summary>
    private const string Script =
        """
        if [ "$(id -u)" -eq 0 ]; then chown postgres "$FOLDER"; as="runuser -u postgres --"; else as=""; fi
        cd /
        $as "$BIN/initdb" -D "$FOLDER/data" -U coach -A trust -E UTF8 --locale=C --no-sync >"$FOLDER/log" 2>&1 &&
        $as "$BIN/pg_ctl" -D "$FOLDER/data" -l "$FOLDER/server.log" -w -t 60 -o "-p $PORT -k $FOLDER -c listen_addresses=127.0.0.1 -c fsync=off \
          -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB" start >>"$FOLDER/log" 2>&1 &&
        echo ready || { echo failed; exit 1; }
        cat >/dev/null
        $as "$BIN/pg_ctl" -D "$FOLDER/data" -m immediate stop >/dev/null 2>&1
        rm -rf "$FOLDER"
        """;

    public static PostgresServer Instance => Running.Value;

    /// <summary>A new database: of this release's schema, or with nothing in it.</summary>
    /// <returns>Its connection string.</returns>
    public string Create(bool empty = false)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"coach_{Interlocked.Increment(ref _databases)}");
        Execute(empty ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {TemplateName}");
        return ConnectionString(name);
    }

    public void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
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
