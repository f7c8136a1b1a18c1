using System.Globalization;
using System.Text;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Tests.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>A conversation as a person reads it, for an approved file: what was typed or pressed, what came back, which cards were updated.</summary>
internal sealed class Transcript(BotHost host)
{
    private readonly StringBuilder _text = new();
    private List<JObject> _cards = [];

    public string Text => _text.ToString();

    public JObject LastCard => _cards[^1];

    public async Task SayAsync(string text, Somebody? from = null)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"——— {(from ?? Somebody.Zhang).Name}: {text}").AppendLine();
        Note(await WithUpdatesAsync(() => host.SayAsync(text, from)));
    }

    /// <summary>Presses a button of the newest card that has it.</summary>
    public async Task PressAsync(string title, Somebody? from = null)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"——— {(from ?? Somebody.Zhang).Name} [{title}]").AppendLine();
        var button = Enumerable.Reverse(_cards).Select(card => CardText.Button(card, title)).FirstOrDefault(found => found is not null)
            ?? throw new InvalidOperationException($"No card has the button {title}.\n{_text}");
        await PressAsync(button, from);
    }

    /// <summary>Presses a button that was kept from an older card.</summary>
    public async Task PressAsync(JObject button, Somebody? from = null)
    {
        if ((string?)button["type"] == "Action.Submit")
            Note(await WithUpdatesAsync(() => host.SubmitAsync((JObject)button["data"]!, from)));
        else
            Note(await host.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!, null, from), "answer");
    }

    private async Task<IReadOnlyList<Activity>> WithUpdatesAsync(Func<Task<IReadOnlyList<Activity>>> act)
    {
        host.Teams.Updated.Clear();
        var sent = await act();
        foreach (var updated in host.Teams.Updated)
            _text.AppendLine(CultureInfo.InvariantCulture, $"(updated) {CardText.Of((JObject)updated.Attachments[0].Content).ReplaceLineEndings(" / ")}").AppendLine();
        return sent;
    }

    private void Note(IReadOnlyList<Activity> sent)
    {
        foreach (var activity in sent)
        {
            if (activity.Attachments is [{ Content: JObject card }])
                Note(card, activity.Summary);
            else
                _text.AppendLine(activity.Text).AppendLine();
        }
    }

    private void Note(JObject card, string kind)
    {
        CardCheck.Holds(card);
        _cards = [.. _cards, card];
        _text.AppendLine(CultureInfo.InvariantCulture, $"┌ {kind}");
        var version = host.Services.GetRequiredService<CurrentPlaybook>().Edition.Version;
        foreach (var line in CardText.Of(card).Replace(version, "VERSION", StringComparison.Ordinal).Split('\n'))
            _text.AppendLine("│ " + line.TrimEnd('\r'));
        _text.AppendLine();
    }
}
