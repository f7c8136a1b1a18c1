using CollectionCoachBot.Benchmarks.Data;

namespace CollectionCoachBot.Benchmarks.Processes;

/// <summary>A folder for what a run makes, and what several benchmarks need of it: the published product and an imported ledger.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-benchmark-").FullName;
    private PublishedProduct? _product;
    private PublishedBots? _bots;
    private string? _ledgerDatabase;
    private int _copies;

    public string FilePath(string name) => Path.Combine(_folder, name);

    /// <summary>The product as its operators get it.</summary>
    public async Task<PublishedProduct> ProductAsync(CancellationToken cancellationToken) =>
        _product ??= await PublishedProduct.PublishAsync(FilePath("product"), cancellationToken);

    /// <summary>The bots of this program, published in the same way.</summary>
    public async Task<PublishedBots> BotsAsync(CancellationToken cancellationToken) =>
        _bots ??= await PublishedBots.PublishAsync(FilePath("bots"), cancellationToken);

    /// <summary>A database of its own for each asker, with <see cref="LedgerFile.Usual"/> taken in by the product.</summary>
    public async Task<string> LedgerDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        if (_ledgerDatabase is null)
        {
            var ledger = FilePath("usual.csv");
            LedgerFile.Usual.Write(ledger);
            _ledgerDatabase = FilePath("usual.db");
            var product = await ProductAsync(cancellationToken);
            await product.ImportAsync(ledger, _ledgerDatabase, cancellationToken);
        }

        // The import's process has ended, and the last one that closes a database takes its log into the file. A name of its own for each
        // copy: the log that a killed bot left behind would be taken for the new copy's.
        var copy = FilePath($"{name}-{++_copies}.db");
        File.Copy(_ledgerDatabase, copy);
        return copy;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
