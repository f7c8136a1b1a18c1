using System.Net;
using System.Text;

namespace CollectionCoachBot.EndToEnd.Ledgers;

/// <summary>Stands in for where Teams keeps the files that people send: the local client can't upload any. Gives the file that a test says.</summary>
internal sealed class LedgerServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public LedgerServer()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    /// <summary>What whoever asks is given.</summary>
    public string File { get; set; } = "";

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(File));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException && !_listener.IsListening)
        {
            // The test is over.
        }
    }
}
