using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>Opens the file that a person named for reading it twice. What can be read only once, such as a pipe, is copied first.</summary>
internal static class LedgerSource
{
    /// <exception cref="LedgerRefusedException">It isn't there, is a folder, can't be read, or has no end.</exception>
    public static async Task<FileStream> OpenAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file.FullName))
            throw new LedgerRefusedException("is-folder", ("file", file.FullName));
        try
        {
            var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (content.CanSeek)
                return content;
            await using (content)
                return await CopyAsync(content, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LedgerRefusedException("no-such-file", ("file", file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerRefusedException("unreadable-file", ("file", file.FullName));
        }
    }

    private static async Task<FileStream> CopyAsync(FileStream from, CancellationToken cancellationToken)
    {
        var copy = NamelessFile.Open();
        try
        {
            var buffer = new byte[81_920];
            for (var read = await from.ReadAsync(buffer, cancellationToken); read > 0; read = await from.ReadAsync(buffer, cancellationToken))
            {
                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if (copy.Length > LedgerFile.MaxBytes)
                    break;
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
