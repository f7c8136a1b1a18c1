namespace Microsoft.Bot.Schema;

/// <summary>A note for the developer; a channel other than the emulator shows it to nobody.</summary>
public interface ITraceActivity : IActivity
{
    string Label { get; set; }

    string Name { get; set; }

    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }

    string ValueType { get; set; }
}
