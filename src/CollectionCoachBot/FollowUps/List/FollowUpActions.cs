namespace CollectionCoachBot.FollowUps.List;

/// <summary>The verbs of the buttons on the list and on reminders. Data: f the follow-up, a the first one of the page.</summary>
internal static class FollowUpActions
{
    public const string ListVerb = "follow-ups.list";
    public const string DoneVerb = "follow-ups.done";
    public const string TomorrowVerb = "follow-ups.tomorrow";
    public const string ChooseVerb = "follow-ups.choose";
    public const string MoveVerb = "follow-ups.move";
    public const string CancelVerb = "follow-ups.cancel";
    public const string ReminderDoneVerb = "reminder.done";
    public const string ReminderTomorrowVerb = "reminder.tomorrow";
}
