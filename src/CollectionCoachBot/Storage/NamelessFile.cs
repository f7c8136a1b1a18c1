namespace CollectionCoachBot.Storage;

/// <summary>
/// A file for as long as it is open, readable by this account only. It has no name that anybody could open, and the system takes it away when it
/// is closed, also where that is since the program crashed.
/// </summary>
internal static class NamelessFile
{
    private const int Buffer = 64 * 1024;

    /// <param name="folder">Where it lies; null: where the system keeps what is for a while.</param>
    public static FileStream Open(string? folder = null)
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), "coach-ledger-" + OpaqueId.New());
        var form = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = Buffer };
        if (OperatingSystem.IsWindows())
        {
            form.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, form);
        }

        form.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, form);

        // An open file stays whole without its name, except on Windows, whose system deletes it by itself.
        File.Delete(path);
        return file;
    }
}
