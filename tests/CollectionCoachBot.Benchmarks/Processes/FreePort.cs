using System.Net;
using System.Net.Sockets;

namespace CollectionCoachBot.Benchmarks.Processes;

internal static class FreePort
{
    /// <summary>An address on this machine where nothing listens.</summary>
    public static string Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
