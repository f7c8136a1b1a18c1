using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Imports;

/// <summary>A job with its file, which is gone when this is disposed of.</summary>
internal sealed record QueuedImport(string Id, ImportRequest Request, FileStream Content, ImportPlace Place) : IDisposable
{
    public void Dispose()
    {
        Content.Dispose();
        Place.Dispose();
    }
}
