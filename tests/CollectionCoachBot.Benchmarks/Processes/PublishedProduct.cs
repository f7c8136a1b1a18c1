using CollectionCoachBot.Benchmarks.Load;

namespace CollectionCoachBot.Benchmarks.Processes;

/// <summary>The product, published as an operator publishes it, and started from there.</summary>
internal sealed class PublishedProduct
{
    private const string Connection = "ConnectionStrings__Coach";

    private readonly string _program;

    private PublishedProduct(string folder) => _program = Path.Combine(folder, "CollectionCoachBot");

    public static async Task<PublishedProduct> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        var project = Path.Combine(Repository.Folder(), "src", "CollectionCoachBot");
        using var publish = ChildProcess.Of("dotnet", ["publish", project, "-p:PublishProfile=linux-x64", "-o", folder, "-nologo", "-v", "q"]);
        await publish.EndAsync(cancellationToken);
        return new PublishedProduct(folder);
    }

    /// <summary>The bot on an address; it may not listen yet.</summary>
    public ChildProcess Start(string address, string database, params (string Name, string Value)[] environment) =>
        ChildProcess.Of(_program, ["--urls", address],
        [
            Database(database), ("MicrosoftAppTenantId", Talker.Tenant), ("LocalTeamsClient__Enabled", "false"), .. environment,
        ]);

    public ChildProcess StartImport(string ledger, string database) => StartImport(ledger, Database(database));

    /// <param name="connectionString">Of a database that is there, on a server.</param>
    /// <param name="ledger">The file.</param>
    public ChildProcess StartImportInto(string connectionString, string ledger) => StartImport(ledger, (Connection, connectionString));

    public async Task ImportAsync(string ledger, string database, CancellationToken cancellationToken)
    {
        using var import = StartImport(ledger, database);
        await import.EndAsync(cancellationToken);
    }

    private ChildProcess StartImport(string ledger, (string Name, string Value) database) =>
        ChildProcess.Of(_program, ["import", ledger, "--currency", "CNY", "--language", "en-US"], database);

    private static (string Name, string Value) Database(string file) => (Connection, $"Data Source={file}");
}
