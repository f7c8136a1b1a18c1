using System.Data.Common;
using System.Net.Sockets;

namespace CollectionCoachBot.Storage;

/// <summary>Tells that the database can't be used from every other reason why something failed.</summary>
internal static class DatabaseFault
{
    /// <summary>
    /// The database's own fault, wherever the layers above it wrapped it (Entity Framework wraps one that may pass into an
    /// <see cref="InvalidOperationException"/>); null: it is another's. A server whose name can't be resolved is none of the driver's faults.
    /// </summary>
    public static Exception? In(Exception failed)
    {
        for (var cause = failed; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or SocketException or TimeoutException)
                return cause;
        }

        return null;
    }
}
