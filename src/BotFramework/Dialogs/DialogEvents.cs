namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the events that the framework raises.</summary>
public class DialogEvents
{
    public const string BeginDialog = "beginDialog";

    public const string RepromptDialog = "repromptDialog";

    public const string CancelDialog = "cancelDialog";

    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container aren't those that the stored stack was begun with.</summary>
    public const string VersionChanged = "versionChanged";

    public const string Error = "error";

    public const string Custom = "custom";
}
