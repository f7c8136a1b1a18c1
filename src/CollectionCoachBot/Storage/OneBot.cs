namespace CollectionCoachBot.Storage;

/// <summary>
/// Keeps a second bot from a SQLite file: what one bot holds in memory (whose turn it is in a conversation) the other wouldn't know. It
/// holds a file beside the database open for itself alone, which ends with the process however that ends. An import doesn't ask for it.
/// </summary>
internal static class OneBot
{
    /// <summary>What the system says of a file that another one holds: Windows' two codes, EAGAIN of Linux, EAGAIN of macOS.</summary>
    private static readonly int[] HeldByAnother = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <exception cref="DatabaseRefusedException">Another bot has the file, or the one beside it can't be made.</exception>
    public static IDisposable On(string database)
    {
        var file = Path.GetFullPath(database);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);

            // It stays there: if it were deleted at the end, a bot that has opened it just then would hold a file that nobody finds any more.
            return new FileStream(file + ".bot", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            throw new DatabaseRefusedException(
                $"Another bot is running on the database {file} already: close it, or give this one a file of its own (ConnectionStrings:Coach). "
                + "Several bots on one database need PostgreSQL.",
                e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException(
                $"The file {file}.bot, which keeps a second bot from the database, can't be made ({e.Message.TrimEnd('.')}). "
                + "See to it that this account can write there, or point ConnectionStrings:Coach to a file elsewhere.",
                e);
        }
    }
}
