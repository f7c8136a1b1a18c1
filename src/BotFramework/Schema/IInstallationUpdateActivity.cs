namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed in or removed from a conversation.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}
