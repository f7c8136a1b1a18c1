namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to or taken off somebody's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string Action { get; set; }
}
