namespace CollectionCoachBot.People;

internal enum Language
{
    Chinese,
    English,
}
