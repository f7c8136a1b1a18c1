namespace Microsoft.Bot.Schema;

/// <summary>A request that the bot answers at once, in the answer to the HTTP request.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }
}
