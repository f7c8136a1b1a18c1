namespace CollectionCoachBot.Tests.Imports;

/// <summary>A file on a disk with little room: it takes so many bytes and then says what a full disk says.</summary>
internal sealed class FullDisk(int room, bool saysSoLate) : FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose)
{
    /// <summary>Whether what had come was given back.</summary>
    public bool IsGone { get; private set; }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!saysSoLate && Length + buffer.Length > room)
            throw Full();
        await base.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>A system may take bytes first and find no room for them afterwards.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => saysSoLate ? Task.FromException(Full()) : base.FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync()
    {
        IsGone = true;
        return base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        IsGone = true;
        base.Dispose(disposing);
    }

    private static IOException Full() => new("No space left on device");
}
