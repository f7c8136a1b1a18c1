using System.Globalization;

namespace CollectionCoachBot.Benchmarks.Processes;

/// <summary>A PostgreSQL of this program's own, as safe as it is by default, in a folder that goes with it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "coach";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// PostgreSQL doesn't run as root: then it runs as the account that its package made. The shell reads until this program ends, however it ends,
    /// and takes the server and its folder away then.
    /// </summary>
    private const string Script =
        """
        if [ "$(id -u)" -eq 0 ]; then chown postgres "$FOLDER"; as="runuser -u postgres --"; else as=""; fi
        cd /
        $as "$BIN/initdb" -D "$FOLDER/data" -U "$OWNER" -A trust -E UTF8 --locale=C >"$FOLDER/log" 2>&1 &&
        $as "$BIN/pg_ctl" -D "$FOLDER/data" -l "$FOLDER/server.log" -w -t 60 -o "-p $PORT -k $FOLDER -c listen_addresses=127.0.0.1" start >>"$FOLDER/log" 2>&1 &&
        echo ready || { cat "$FOLDER/log"; rm -rf "$FOLDER"; exit 1; }
        cat >/dev/null
        $as "$BIN/pg_ctl" -D "$FOLDER/data" -m immediate stop >/dev/null 2>&1
        rm -rf "$FOLDER"
        """;

    private readonly ChildProcess _keeper;
    private readonly string _programs;
    private readonly int _port;

    private PostgresServer(string programs)
    {
        (_programs, _port) = (programs, new Uri(FreePort.Address()).Port);
        _keeper = ChildProcess.Of(
            "sh", ["-c", Script],
            ("BIN", programs), ("FOLDER", Directory.CreateTempSubdirectory("coach-benchmark-postgres-").FullName), ("OWNER", User), ("PORT", _port.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Null where its programs aren't installed.</summary>
    /// <exception cref="InvalidOperationException">It didn't start; the message is what it said.</exception>
    public static async Task<PostgresServer?> StartAsync(CancellationToken cancellationToken)
    {
        if (Programs() is not { } programs)
            return null;
        var server = new PostgresServer(programs);
        for (var waited = TimeSpan.Zero; !server._keeper.Output.Contains("ready", StringComparison.Ordinal); waited += Glance)
        {
            if (server._keeper.HasExited || waited > Patience)
            {
                var said = server._keeper.Output;
                server._keeper.Dispose();
                throw new InvalidOperationException($"PostgreSQL didn't start:\n{said}");
            }

            await Task.Delay(Glance, cancellationToken);
        }

        return server;
    }

    /// <summary>For the product.</summary>
    public string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database={database};Username={User}");

    /// <summary>An empty database.</summary>
    public async Task CreateAsync(string database, CancellationToken cancellationToken)
    {
        using var shell = Shell("postgres", $"CREATE DATABASE {database}");
        await shell.EndAsync(cancellationToken);
    }

    /// <summary>The server's own shell, which does one command after the other.</summary>
    public ChildProcess Shell(string database, params IEnumerable<string> commands) => ChildProcess.Of(
        Path.Combine(_programs, "psql"),
        [
            "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", User, "-d", database,
            .. commands.SelectMany(command => (string[])["-c", command]),
        ],
        ("PGCLIENTENCODING", "UTF8"));

    public async ValueTask DisposeAsync()
    {
        // Its input ends, and it takes the server away.
        await _keeper.WriteAsync("");
        await _keeper.EndAsync(CancellationToken.None);
        _keeper.Dispose();
    }

    /// <summary>Debian keeps the server's programs beside the path, a folder a version; elsewhere they stand in it.</summary>
    private static string? Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "psql")));
}
