using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Imports;

/// <summary>
/// A file for as long as it is open, readable by this account only. It has no name that anybody could open, and the system takes it away when it
/// is closed, also where that is since the program crashed.
/// </summary>
internal static class NamelessFile
{
    public static FileStream Open(string folder)
    {
        var path = Path.Combine(folder, "coach-ledger-" + OpaqueId.New());
        var form = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
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
