using System.Net.Sockets;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Web;

/// <summary>Turns what keeps the bot from starting into one line for the person who started it; a faulty playbook has a line for each fault.</summary>
internal static class StartRefusal
{
    /// <summary>The line to print; null for a defect of ours, whose stack trace is worth having.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: { Count: > 0 } inner } when inner.All(each => Explain(each) is not null) =>
            string.Join(" ", inner.Select(Explain)),
        OptionsValidationException refused => OneLine(string.Join(" ", refused.Failures)),
        DatabaseRefusedException or InvalidDataException or NotSupportedException => OneLine(exception.Message),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            OneLine($"{exception.Message.TrimEnd('.')}. Correct the setting; the README lists what each may be."),
        PlaybookRefusedException refused => refused.Say(Words.Load(AppContext.BaseDirectory), Languages.OfConsole(null)),
        IOException { InnerException: AddressInUseException } => OneLine(
            $"{exception.Message} Another program (perhaps a second copy of this one) answers there: close it, or start with --urls http://localhost:3979."),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "The port may not be opened by this account. Start with --urls http://localhost:3978.",
        _ => null,
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
