using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Fuzzing;

/// <summary>The buttons that the bot has shown to anybody: of each kind the last hundred, so that those which stand on every card don't crowd out the others.</summary>
internal sealed class ShownButtons
{
    private const int Kept = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<JObject>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Notes each button of a card that may be anywhere within.</summary>
    public void Learn(JToken said)
    {
        foreach (var button in (said as JContainer)?.DescendantsAndSelf().OfType<JObject>() ?? [])
        {
            if ((button["type"] as JValue)?.Value is not ("Action.Execute" or "Action.Submit"))
                continue;
            lock (_lock)
            {
                // A clone, since a button holds its whole card.
                var kind = KindOf(button);
                if (!_kinds.TryGetValue(kind, out var alike))
                    _kinds.Add(kind, alike = []);
                alike.Enqueue((JObject)button.DeepClone());
                if (alike.Count > Kept)
                    alike.Dequeue();
            }
        }
    }

    /// <summary>One of them, each kind as often as any other; null as long as there is none.</summary>
    public JObject? At(int index)
    {
        lock (_lock)
        {
            if (_kinds.Count == 0)
                return null;
            var alike = _kinds.Values.ElementAt(index % _kinds.Count);
            return alike.ElementAt(index / _kinds.Count % alike.Count);
        }
    }

    /// <summary>How far the run came: the kinds of buttons, and how many of each are kept.</summary>
    public override string ToString()
    {
        lock (_lock)
            return "Shown: " + string.Join(", ", _kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} ({kind.Value.Count})"));
    }

    private static string KindOf(JObject button) =>
        (string?)button["verb"]
        ?? (button["data"] is JObject data ? (string?)data["command"] ?? string.Join('+', data.Properties().Select(member => member.Name)) : "none");
}
