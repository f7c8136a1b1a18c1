namespace Microsoft.Bot.Schema;

/// <summary>The conversation is handed to somebody else.</summary>
public interface IHandoffActivity : IActivity
{
}
