using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Authentication;

/// <summary>What MSAL talks to: Entra's token endpoint, or the one that gives a machine its managed identity.</summary>
internal sealed class FakeTokenEndpoint : HttpMessageHandler
{
    private readonly Lock gate = new();

    /// <summary>The requests for tokens: the address, and the body.</summary>
    public List<(Uri Address, string Body)> Requests { get; } = [];

    /// <summary>In seconds.</summary>
    public int Lifetime { get; set; } = 3600;

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>Nothing is answered before it is done.</summary>
    public Task Before { get; set; } = Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Before;
        if (!request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        int number;
        lock (gate)
        {
            Requests.Add((request.RequestUri, body));
            number = Requests.Count;
        }

        var answer = Status == HttpStatusCode.OK
            ? new JObject
            {
                ["token_type"] = "Bearer",
                ["access_token"] = $"token-{number}",
                ["expires_in"] = Lifetime.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["expires_on"] = Attempt.Seconds(Lifetime).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["resource"] = "https://api.botframework.com",
            }
            : new JObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." };
        return new HttpResponseMessage(Status) { Content = new StringContent(answer.ToString(), Encoding.UTF8, "application/json") };
    }
}
