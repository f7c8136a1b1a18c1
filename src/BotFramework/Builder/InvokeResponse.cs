namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: it becomes the answer to the HTTP request.</summary>
public class InvokeResponse
{
    /// <summary>An HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>Written as JSON; null for no body.</summary>
    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
